import { levelWords, officialStateWords } from "@/components/pages/place/level-words";
import { staleSince } from "@/components/pages/status/verdict";
import { describeWorking } from "@/components/pages/status/works-line";
import type { PlaceView } from "@/lib/views/pages/read-place-view";
import { headlines, unknownHeadline } from "@/lib/words/headlines";
import { formatNormal, formatPeople } from "@/lib/words/people";
import { formatMoment, formatSpan } from "@/lib/words/time";
import { filledLeft, labeled, printed, terminalColumns, wrapped } from "./columns";
import type { Paint } from "./paint";
import { earlierInWords, moment, sinceInWords } from "./time-words";

/** The top of the screen: the verdict, then what users and the status page say. */
export function answerPart(view: PlaceView, paint: Paint): string[] {
  const { snapshot } = view;
  const { headline, detail } = placeVerdict(view);
  const tone = toneOf(view, paint);
  const source = `Not Just You, ${moment(snapshot.computedAt)}`;
  const columns = terminalColumns - 1 - headline.length;
  const head =
    columns > source.length
      ? [`${tone(headline)}${paint.soft(filledLeft(source, columns))}`]
      : [tone(headline), paint.soft(source)];
  return [
    ...demoLine(view, paint),
    ...head,
    ...wrapped(printed(detail)),
    "",
    ...labeled("users", usersWord(view)),
    ...labeled("official", paint.official(officialWord(view))),
    ...worksLines(view),
  ];
}

const demoLine = ({ snapshot }: PlaceView, paint: Paint): string[] =>
  snapshot.demo ? [paint.strong("DEMO: all reports and incidents here are invented."), ""] : [];

const toneOf = ({ word }: PlaceView, paint: Paint) => {
  if (word === "outage" || word === "problems") return paint.alarm;
  return word === "ok" ? paint.fine : paint.strong;
};

/** The verdict: that of the snapshot for everything, or our own for a part and if a component has a problem. */
function placeVerdict({ snapshot, place }: PlaceView): { headline: string; detail: string } {
  const { surface, model, name, users, official, people, expected, incidents } = place;
  const counted = `${name}: ${formatPeople(people)} reported problems in the last 30 minutes, ${formatNormal(expected)}.`;
  const isAll = surface === null && model === null;
  const stale = staleSince(snapshot);
  if (stale !== null)
    return {
      headline: snapshot.verdict.headline,
      detail: `Our counts are stale: last read ${formatMoment(stale, snapshot.computedAt, "UTC")}. This is not an all-clear.`,
    };
  if (isAll && (users !== "quiet" || snapshot.verdict.state !== "quiet")) return snapshot.verdict;
  switch (users) {
    case "outage":
      return { headline: headlines.outage, detail: counted };
    case "elevated":
      return { headline: headlines.signal, detail: counted };
    case "unknown":
      return { headline: unknownHeadline(snapshot.intakeTrouble), detail: counted };
    case "quiet":
      if (incidents[0])
        return {
          headline: headlines.officialIncident,
          detail: `${incidents[0].name}. Few people report it here. ${counted}`,
        };
      if (official !== "operational" && official !== "unknown")
        return {
          headline: headlines.officialProblem,
          detail: `It says: ${officialStateWords[official]}. Few people report it here. ${counted}`,
        };
      return { headline: headlines.quiet, detail: counted };
  }
}

function usersWord({ snapshot, place }: PlaceView): string {
  const { users, outages, people, expected } = place;
  const now = snapshot.computedAt;
  const stale = staleSince(snapshot);
  if (stale !== null) return `unknown: we have not been able to read our counts ${sinceInWords(stale, now)}`;
  const [outage] = outages;
  const since = outage ? `, ${outage.tier} ${sinceInWords(outage.onset, now)}` : "";
  const isAll = place.surface === null && place.model === null;
  const all = isAll
    ? `; all of Claude: ${formatPeople(people)} in the last 30 min, ${formatNormal(expected)}`
    : "";
  return `${levelWords[users].words}${since}${all}`;
}

function officialWord({ snapshot, place }: PlaceView): string {
  const { official, gap, computedAt: now } = snapshot;
  if (!official.fresh) {
    const since = official.readAt
      ? `we have not been able to read it ${sinceInWords(official.readAt, now)}`
      : "not checked yet";
    const trouble = official.trouble ? ` (${printed(official.trouble)})` : "";
    return `unknown: ${since}${trouble}; this says nothing about Claude`;
  }
  const isAll = place.surface === null && place.model === null;
  const own = isAll && official.state === "operational" ? official.description : null;
  const word = printed(own ?? officialStateWords[place.official]);
  const read = official.readAt ? `; checked ${earlierInWords(official.readAt, now)}` : "";
  const silent =
    gap.open && gap.since && place.outages.length > 0
      ? `; unacknowledged for ${formatSpan(Date.parse(now) - Date.parse(gap.since))}`
      : "";
  return `${word}${silent}${read}`;
}

function worksLines({ snapshot, place }: PlaceView): string[] {
  const words = describeWorking(
    snapshot.works.filter(
      ({ surface, model }) =>
        (place.surface === null || surface === place.surface) &&
        (place.model === null || model === place.model),
    ),
  );
  return words ? labeled("works", words.replaceAll(" ", " ")) : [];
}
