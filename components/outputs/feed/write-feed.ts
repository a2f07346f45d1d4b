import { Feed } from "feed";
import { escapeHtml, xmlText } from "@/lib/words/text";
import type { FeedEntry } from "./feed-entry";
import type { OutageFeed } from "./outage-feed";

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

/** The text of an entry as HTML. */
export function entryHtml({ users, official, link }: FeedEntry): string {
  const officialHtml = official.link
    ? `${escapeHtml(xmlText(official.text))} <a href="${official.link}">See the incident</a>`
    : escapeHtml(xmlText(official.text));
  return `<p>${escapeHtml(xmlText(users))}</p><p>${officialHtml}</p><p><a href="${link}">See timeline and evidence</a></p>`;
}

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
