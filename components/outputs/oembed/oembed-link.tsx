/** A link in the head of a page, so that other sites find how to embed it (oEmbed). */
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
