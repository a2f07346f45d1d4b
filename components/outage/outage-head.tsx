import { lagInWords } from "@/components/figures/lag-words";
import { grouping, peopleInWords } from "@/components/figures/people-words";
import { spanInWords } from "@/components/time/format";
import { Time } from "@/components/time/time";
import { symptomOf } from "@/lib/catalog/symptoms";
import type { OutagePage } from "@/lib/status/read-outage-page";

const phaseWords = {
  active: "failing for people now",
  subsiding: "fewer report it, not over yet",
  ended: "over",
} as const;

/** What failed, since when, how sure, and what the official page said of it and when. */
export function OutageHead({ page: { outage, summary, now } }: { page: OutagePage }) {
  const [first] = outage.incidents;
  const lasted = Date.parse(outage.ended ?? now) - Date.parse(outage.onset);
  const mostly = outage.symptoms[0] ? symptomOf(outage.symptoms[0].symptom) : null;
  return (
    <header className="pt-7 pb-8">
      <p className="font-mono text-label text-soft">
        Outage {outage.id}, by users’ reports ·{" "}
        {outage.tier === "confirmed" ? "confirmed" : "a signal, not confirmed"}
      </p>
      <h1 className="mt-1 text-[2.5rem] leading-[1.05] font-[640] tracking-[-0.035em] [overflow-wrap:anywhere] sm:text-[3.25rem]">
        {outage.name}
      </h1>
      <p className="mt-4 max-w-[44rem] text-lead font-[380] text-pretty">
        {peopleInWords(outage.people)} reported it {outage.ended ? "over" : "in"} {spanInWords(lasted)}
        {mostly ? `, mostly ${mostly.name} ${mostly.gloss}` : ""}; {grouping(summary.peakPeople)} in the worst
        quarter of an hour.
      </p>
      <div className="strip max-w-[52rem]">
        <div className="px-4 py-3.5">
          <p className="text-label text-soft">Users say</p>
          <p className="font-semibold text-heat-5">{phaseWords[outage.phase]}</p>
          <p className="text-label text-soft">
            from <Time at={outage.onset} now={now} />
            {outage.ended ? (
              <>
                {" "}
                to <Time at={outage.ended} now={now} />
              </>
            ) : null}
          </p>
        </div>
        <div className="px-4 py-3.5">
          <p className="text-label text-soft">Official page says</p>
          <p className="font-semibold text-official [overflow-wrap:anywhere]">
            {first?.name ?? "nothing posted"}
          </p>
          <p className="text-label text-soft">
            {first ? lagInWords(outage.alarm, first.posted) : "no incident that touches it in place and time"}
          </p>
        </div>
        <div className="px-4 py-3.5">
          <p className="text-label text-soft">Our alarm</p>
          <p className="font-mono text-[1.125rem] font-semibold">
            <Time at={outage.alarm} now={now} />
          </p>
          <p className="text-label text-soft">
            {spanInWords(Date.parse(outage.alarm) - Date.parse(outage.onset))} after the estimated onset
          </p>
        </div>
      </div>
    </header>
  );
}
