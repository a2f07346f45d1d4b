import { frameDocument, respondOwnFrame, respondSharedFrame } from "@/app/embed/frame-document";
import { frameQueryString, readFrameQuery } from "@/app/embed/frame-query";
import { MessageFrame } from "@/components/outputs/embed/frame/message-frame";
import { StatusFrame } from "@/components/outputs/embed/frame/status-frame";
import { staleSince } from "@/components/pages/status/verdict";
import { withProblems } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { placeNow } from "@/lib/snapshot/place-now";
import { currentSnapshot, memoize } from "@/lib/snapshot/publish";

export const dynamic = "force-dynamic";

const refreshes = true;

export const GET = withProblems(async (request) => {
  const query = readFrameQuery(request);
  const { surface, model, theme } = query;
  const published = currentSnapshot(now());
  if (!published) {
    const shown = <MessageFrame title="No data yet" message="The server has just started." refreshes />;
    return respondOwnFrame({ title: "Not Just You", theme, shown, refreshes }, 503);
  }
  const { snapshot } = published;
  const place = placeNow(snapshot, surface, model);
  if (!place) {
    const shown = (
      <MessageFrame title="Not found" message="The URL of this frame has an unknown surface or model." />
    );
    return respondOwnFrame({ title: "Not Just You", theme, shown, refreshes: false }, 404);
  }
  const body = await memoize(published, `status frame ${frameQueryString(query)}`, () =>
    frameDocument({
      title: `${place.name} now`,
      theme,
      shown: <StatusFrame place={place} snapshot={snapshot} staleSince={staleSince(snapshot)} />,
      refreshes,
    }),
  );
  return respondSharedFrame(request, body);
});
