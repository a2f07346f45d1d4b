import { StatusFrame } from "@/components/embed/frame/status-frame";
import { WordsFrame } from "@/components/embed/frame/words-frame";
import { staleSince } from "@/components/verdict/stale-since";
import { withProblems } from "@/lib/http/problem";
import { now } from "@/lib/process/clock";
import { faceOf, keptSnapshot } from "@/lib/status/keep";
import { placeNow } from "@/lib/status/place-now";
import { answerOwnFrame, answerSharedFrame } from "../answer-frame";
import { frameDocument } from "../frame-document";
import { frameQueryString, readFrameQuery } from "../frame-query";

export const dynamic = "force-dynamic";

const refreshes = true;

export const GET = withProblems(async (request) => {
  const query = readFrameQuery(request);
  const { surface, model, theme } = query;
  const kept = keptSnapshot(now());
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
  const face = await faceOf(kept, `status frame ${frameQueryString(query)}`, () =>
    frameDocument({
      title: `${place.name} now`,
      theme,
      shown: <StatusFrame place={place} snapshot={snapshot} staleSince={staleSince(snapshot)} />,
      refreshes,
    }),
  );
  return answerSharedFrame(request, face);
});
