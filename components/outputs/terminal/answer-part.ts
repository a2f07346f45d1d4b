import { levelWords, officialStateWords } from "@/components/pages/place/level-words";
import { staleSince } from "@/components/pages/status/stale-since";
import { worksInWords } from "@/components/pages/status/works-line";
import type { PlaceView } from "@/lib/views/pages/read-place-now";
import { momentInWords, spanInWords } from "@/lib/words/moments";
import { peopleInWords, usualInWords } from "@/lib/words/people-words";
import { filledLeft, labelled, printed, terminalColumns, wrapped } from "./columns";
import type { Paint } from "./paint";
import { beforeInWords, moment, sinceInWords } from "./time-words";

/** The top of the screen: the verdict on the place, then what users and the official page say, side by side. */
export function answerPart(view: PlaceView, paint: Paint): string[] {
  const { snapshot } = view;
  const { headline, detail } = verdictOf(view);
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
    ...labelled("users", usersWord(view)),
    ...labelled("official", paint.official(officialWord(view))),
    ...worksLines(view),
  ];
}

const demoLine = ({ snapshot }: PlaceView, paint: Paint): string[] =>
  snapshot.demo ? [paint.strong("DEMONSTRATION: all reports and posts here are invented."), ""] : [];

const toneOf = ({ word }: PlaceView, paint: Paint) => {
  if (word === "outage" || word === "problems") return paint.alarm;
  return word === "ok" ? paint.fine : paint.strong;
};

/** The snapshot's own verdict for everything; for a part of it, and beside troubled components, one of its own. */
function verdictOf({ snapshot, place }: PlaceView): { headline: string; detail: string } {
  const { surface, model, name, users, official, people, expected, incidents } = place;
  const counted = `${name}: ${peopleInWords(people)} reported problems in 30 minutes, ${usualInWords(expected)}.`;
  const isAll = surface === null && model === null;
  const stale = staleSince(snapshot);
  if (stale !== null)
    return {
      headline: snapshot.verdict.headline,
      detail: `Our own counts are stale: not read since ${momentInWords(stale, snapshot.computedAt, "UTC")}. Nothing here says all is well.`,
    };
  if (isAll && (users !== "quiet" || snapshot.verdict.state !== "quiet")) return snapshot.verdict;
  switch (users) {
    case "outage":
      return { headline: "It’s not just you.", detail: counted };
    case "elevated":
      return { headline: "People are reporting problems.", detail: counted };
    case "unknown":
      return { headline: "We cannot tell.", detail: `Too few reports to say. ${counted}` };
    case "quiet":
      if (incidents[0])
        return {
          headline: "The official page reports an incident.",
          detail: `${incidents[0].name}. Few reports here. ${counted}`,
        };
      if (official !== "operational" && official !== "unknown")
        return {
          headline: "The official page does not say that all is well.",
          detail: `It says ${officialStateWords[official]}. Few reports here. ${counted}`,
        };
      return { headline: "Looks fine from here.", detail: counted };
  }
}

function usersWord({ snapshot, place }: PlaceView): string {
  const { users, outages, people, expected } = place;
  const now = snapshot.computedAt;
  const stale = staleSince(snapshot);
  if (stale !== null) return `unknown: our counts could not be read ${sinceInWords(stale, now)}`;
  const [outage] = outages;
  const since = outage ? `, ${outage.tier} ${sinceInWords(outage.onset, now)}` : "";
  const isAll = place.surface === null && place.model === null;
  const all = isAll ? `; ${peopleInWords(people)} in 30 min over all, ${usualInWords(expected)}` : "";
  return `${levelWords[users].says}${since}${all}`;
}

function officialWord({ snapshot, place }: PlaceView): string {
  const { official, gap, computedAt: now } = snapshot;
  if (!official.fresh) {
    const since = official.readAt
      ? `could not be read ${sinceInWords(official.readAt, now)}`
      : "not read yet";
    const trouble = official.trouble ? ` (${printed(official.trouble)})` : "";
    return `unknown: ${since}${trouble}; that says nothing about Claude`;
  }
  const isAll = place.surface === null && place.model === null;
  const own = isAll && official.state === "operational" ? official.description : null;
  const word = printed(own ?? officialStateWords[place.official]);
  const read = official.readAt ? `; read ${beforeInWords(official.readAt, now)}` : "";
  const silent =
    gap.open && gap.since && place.outages.length > 0
      ? `; unacknowledged for ${spanInWords(Date.parse(now) - Date.parse(gap.since))}`
      : "";
  return `${word}${silent}${read}`;
}

function worksLines({ snapshot, place }: PlaceView): string[] {
  const words = worksInWords(
    snapshot.works.filter(
      ({ surface, model }) =>
        (place.surface === null || surface === place.surface) &&
        (place.model === null || model === place.model),
    ),
  );
  return words ? labelled("works now", words.replaceAll(" ", " ")) : [];
}
