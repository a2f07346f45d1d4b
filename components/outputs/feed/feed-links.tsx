import { type FeedForm, feedPath } from "./outage-feed";

const types: [FeedForm, string, string][] = [
  ["atom", "application/atom+xml", "Atom"],
  ["rss", "application/rss+xml", "RSS"],
  ["json", "application/feed+json", "JSON Feed"],
];

/** Links in the head of a page, so that feed readers find its feeds. */
export function FeedLinks({ surface, name }: { surface: string | null; name: string }) {
  return types.map(([form, type, formatName]) => (
    <link
      key={form}
      rel="alternate"
      type={type}
      title={`${name} outages (${formatName})`}
      href={feedPath(surface, form)}
    />
  ));
}
