import { answerOwnFrame, answerSharedFrame } from "@/app/embed/answer-frame";
import { frameDocument } from "@/app/embed/frame-document";
import { frameQueryString, readFrameQuery } from "@/app/embed/frame-query";
import { StatusFrame } from "@/components/outputs/embed/frame/status-frame";
import { WordsFrame } from "@/components/outputs/embed/frame/words-frame";
import { staleSince } from "@/components/pages/status/stale-since";
import { withProblems } from "@/lib/platform/http/problem";
import { now } from "@/lib/platform/process/clock";
import { placeNow } from "@/lib/snapshot/place-now";
import { currentSnapshot, memoize } from "@/lib/snapshot/publish";

export const dynamic = "force-dynamic";

const refreshes = true;

export const GET = withProblems(async (request) => {
  const query = readFrameQuery(request);
  const { surface, model, theme } = query;
  const kept = currentSnapshot(now());
  if (!kept) {
    const shown = <WordsFrame title="We cannot tell yet." words="The server has just started." refreshes />;
    return answerOwnFrame({ title: "Not Just You", theme, shown, refreshes }, 503);
  }
  const { snapshot } = kept;
  const place = placeNow(snapshot, surface, model);
  if (!place) {
    const shown = (
      <WordsFrame
        title="No such place."
        words="This frame’s address names a surface or a model that we do not know."
      />
    );
    return answerOwnFrame({ title: "Not Just You", theme, shown, refreshes: false }, 404);
  }
  const face = await memoize(kept, `status frame ${frameQueryString(query)}`, () =>
    frameDocument({
      title: `${place.name} now`,
      theme,
      shown: <StatusFrame place={place} snapshot={snapshot} staleSince={staleSince(snapshot)} />,
      refreshes,
    }),
  );
  return answerSharedFrame(request, face);
});
