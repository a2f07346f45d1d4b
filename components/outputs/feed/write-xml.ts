import { Feed } from "feed";
import type { FeedEntry } from "./feed-entry";
import type { OutageFeed } from "./outage-feed";
import { escapeHtml, xmlText } from "./xml-text";

/** The feed as Atom 1.0 or RSS 2.0. */
export function writeXml(outages: OutageFeed, form: "atom" | "rss"): string {
  const feed = new Feed({
    id: outages.links.atom,
    title: outages.title,
    description: outages.description,
    link: outages.home,
    feed: outages.links[form],
    language: "en",
    updated: new Date(outages.updated ?? outages.computedAt),
    generator: "Not Just You",
    author: { name: "Not Just You", link: new URL("/", outages.home).href },
    ttl: 5,
    ...(form === "rss" ? { docs: "https://www.rssboard.org/rss-specification" } : {}),
  });
  for (const entry of outages.entries)
    feed.addItem({
      id: entry.link,
      link: entry.link,
      title: xmlText(entry.title),
      description: escapeHtml(xmlText(`${entry.users} ${entry.official.text}`)),
      content: entryHtml(entry),
      published: new Date(entry.alarm),
      date: new Date(entry.updated),
      category: entry.tags.map((name) => ({ name, term: name })),
    });
  return form === "atom" ? feed.atom1() : feed.rss2();
}

/** An entry's text as HTML. */
export function entryHtml({ users, official, link }: FeedEntry): string {
  const said = official.link
    ? `${escapeHtml(xmlText(official.text))} <a href="${official.link}">Its record</a>`
    : escapeHtml(xmlText(official.text));
  return `<p>${escapeHtml(xmlText(users))}</p><p>${said}</p><p><a href="${link}">Timeline, places and evidence</a></p>`;
}
