import { createHash } from "node:crypto";
import { feedEntry } from "@/components/outputs/feed/feed-entry";
import { type FeedForm, type FeedScope, outageFeed } from "@/components/outputs/feed/outage-feed";
import { writeCalendar } from "@/components/outputs/feed/write-calendar";
import { writeJson, writeXml } from "@/components/outputs/feed/write-feed";
import { type CachedBody, respondCached } from "@/lib/platform/http/cached-body";
import { snapshotNotReady } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { settings } from "@/lib/platform/settings/settings";
import { currentSnapshot, type Published, readOnce } from "@/lib/snapshot/publish";
import { readFeed } from "@/lib/views/record/read-outages";

const contentTypes: Record<FeedForm, string> = {
  atom: "application/atom+xml; charset=utf-8",
  rss: "application/rss+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
  ics: "text/calendar; charset=utf-8; method=PUBLISH",
};

/** Thousands of feed readers fetch every hour or minute, so shared caches should respond. */
const cache = { browser: 60, shared: 30, revalidate: 300 };

/** Responds with the feed in this format, made once per snapshot. */
export async function respondFeed(request: Request, scope: FeedScope, form: FeedForm): Promise<Response> {
  const published = currentSnapshot(now());
  if (!published) return snapshotNotReady();
  const body = await readOnce(published, `feed ${scope.surface ?? ""} ${form}`, () =>
    makeFeed(published, scope, form),
  );
  return respondCached(request, body, cache);
}

async function makeFeed(published: Published, scope: FeedScope, form: FeedForm): Promise<CachedBody> {
  const { snapshot } = published;
  const { publicUrl } = settings();
  const context = { publicUrl, official: snapshot.official, demo: snapshot.demo };
  const entries = (await readFeed(published, scope.surface)).map((outage) => feedEntry(outage, context));
  const feed = outageFeed(scope, entries, snapshot, publicUrl);
  const body =
    form === "ics" ? writeCalendar(feed) : form === "json" ? writeJson(feed) : writeXml(feed, form);
  const { state, fresh } = feed.official;
  const cannotTell = snapshot.verdict.state === "unknown";
  // Weak: we do not send a feed again if only its time has changed.
  const etag = `W/"${tagOf([form, feed.title, publicUrl, entries, cannotTell, state, fresh])}"`;
  return { body, etag, contentType: contentTypes[form] };
}

const tagOf = (value: unknown) =>
  createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 22);
