import { type FeedForm, feedPath } from "./outage-feed";

const types: [FeedForm, string, string][] = [
  ["atom", "application/atom+xml", "Atom"],
  ["rss", "application/rss+xml", "RSS"],
  ["json", "application/feed+json", "JSON Feed"],
];

/** By these a feed reader that is given a page's address finds its feeds; they go into the page's head. */
export function FeedLinks({ surface, name }: { surface: string | null; name: string }) {
  return types.map(([form, type, word]) => (
    <link
      key={form}
      rel="alternate"
      type={type}
      title={`Outages of ${name} (${word})`}
      href={feedPath(surface, form)}
    />
  ));
}
