import type { Moment } from "@/components/charts/timeline/moment";
import type { OutagePage } from "@/lib/views/record/read-outage-page";

/** The times of an outage and of the first official incident about it, oldest first: what its timeline marks. */
export function outageMoments({ outage }: Pick<OutagePage, "outage">): Moment[] {
  const [first] = outage.incidents;
  const reds = outage.incidents.flatMap(({ componentRed }) => componentRed ?? []).sort();
  const last = outage.incidents.at(-1);
  const users = (at: string | null, words: string): Moment[] => (at ? [{ at, by: "users", words }] : []);
  const official = (at: string | null | undefined, words: string): Moment[] =>
    at ? [{ at, by: "official", words }] : [];
  const backdated = first !== undefined && first.backdatedMinutes > 0;
  return [
    ...users(outage.onset, "estimated onset"),
    ...users(outage.alarm, "our alarm"),
    ...(outage.confirmed === outage.alarm ? [] : users(outage.confirmed, "confirmed")),
    ...official(backdated ? first.claimed : null, "start that the page claims"),
    ...official(first?.posted, "official post"),
    ...official(first?.firstSeen, "first seen by our reader"),
    ...official(reds[0], "component red"),
    ...official(last?.resolved, "official page: resolved"),
    ...users(outage.ended, "over, by users’ reports"),
  ].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}
