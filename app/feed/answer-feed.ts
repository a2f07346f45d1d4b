import { createHash } from "node:crypto";
import { feedEntry } from "@/components/outputs/feed/feed-entry";
import { type FeedForm, type FeedScope, outageFeed } from "@/components/outputs/feed/outage-feed";
import { writeCalendar } from "@/components/outputs/feed/write-calendar";
import { writeJson } from "@/components/outputs/feed/write-json";
import { writeXml } from "@/components/outputs/feed/write-xml";
import { type CachedBody, respondCached } from "@/lib/platform/http/cached-body";
import { snapshotNotReady } from "@/lib/platform/http/snapshot-not-ready";
import { now } from "@/lib/platform/process/clock";
import { settings } from "@/lib/platform/settings/settings";
import { currentSnapshot, type Published, readOnce } from "@/lib/snapshot/publish";
import { readFeed } from "@/lib/views/record/read-feed";

const contentTypes: Record<FeedForm, string> = {
  atom: "application/atom+xml; charset=utf-8",
  rss: "application/rss+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
  ics: "text/calendar; charset=utf-8; method=PUBLISH",
};

/** Readers come by the hour or the minute, thousands of them: a shared cache answers. */
const cache = { browser: 60, shared: 30, revalidate: 300 };

/** Answers with the feed in this form, made once per snapshot. */
export async function answerFeed(request: Request, scope: FeedScope, form: FeedForm): Promise<Response> {
  const kept = currentSnapshot(now());
  if (!kept) return snapshotNotReady();
  const face = await readOnce(kept, `feed ${scope.surface ?? ""} ${form}`, () => makeFeed(kept, scope, form));
  return respondCached(request, face, cache);
}

async function makeFeed(kept: Published, scope: FeedScope, form: FeedForm): Promise<CachedBody> {
  const { snapshot } = kept;
  const { publicUrl } = settings();
  const context = { publicUrl, official: snapshot.official, demo: snapshot.demo };
  const entries = (await readFeed(kept, scope.surface)).map((outage) => feedEntry(outage, context));
  const feed = outageFeed(scope, entries, snapshot, publicUrl);
  const body =
    form === "ics" ? writeCalendar(feed) : form === "json" ? writeJson(feed) : writeXml(feed, form);
  const { state, fresh } = feed.official;
  const cannotTell = snapshot.verdict.state === "unknown";
  // Weak: a feed that differs only in when it was made is not sent again.
  const etag = `W/"${tagOf([form, feed.title, publicUrl, entries, cannotTell, state, fresh])}"`;
  return { body, etag, contentType: contentTypes[form] };
}

const tagOf = (value: unknown) =>
  createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 22);
