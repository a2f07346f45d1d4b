import type { OutageFeed } from "./outage-feed";
import { entryHtml } from "./write-xml";

/** The feed as JSON Feed 1.1 (jsonfeed.org/version/1.1), with freshness as its extension `_not_just_you`. */
export function writeJson(outages: OutageFeed): string {
  const { title, description, home, links, computedAt, official, entries } = outages;
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    description,
    home_page_url: home,
    feed_url: links.json,
    language: "en",
    authors: [{ name: "Not Just You", url: new URL("/", home).href }],
    _not_just_you: { computedAt, official },
    items: entries.map((entry) => ({
      id: entry.link,
      url: entry.link,
      title: entry.title,
      content_html: entryHtml(entry),
      content_text: `${entry.users}\n\n${entry.official.text}`,
      date_published: entry.alarm,
      date_modified: entry.updated,
      tags: entry.tags,
      _not_just_you: { onset: entry.onset, ended: entry.ended },
    })),
  });
}
