/** By this a site that is given a page's address finds how to embed it (oEmbed); it goes into the page's head. */
export function OembedLink({ origin, path }: { origin: string; path: string }) {
  const url = encodeURIComponent(origin + path);
  return (
    <link
      rel="alternate"
      type="application/json+oembed"
      title="Not Just You"
      href={`${origin}/oembed?url=${url}`}
    />
  );
}
