import type { RealReplay } from "@/lib/views/pages/benchmark";

/** What the detector makes of a real crowd's record, and how little of the official incidents that crowd ever saw. */
export function RealPart({ real }: { real: RealReplay }) {
  return (
    <section className="max-w-[44rem] text-pretty">
      <h3 className="font-semibold">On a real record</h3>
      <p className="mt-1">
        Reports about GitHub that Outage.Report counted in 2019 and 2020, {real.reports} in {real.days} days,
        name no place and no symptom; replayed to the detector in use beside GitHub’s own incidents (
        <code className="font-mono">{real.command}</code>). Of {real.incidents} incidents{" "}
        <b>{real.found} were found</b>, {real.beforeStart} of them before the official start. Most never
        reached that crowd:{" "}
        {real.visible.map(({ reports, incidents, found }, at) => (
          <span key={reports}>
            {at > 0 && ", "}
            {incidents} had {reports} or more reports in 20 minutes ({found} found)
          </span>
        ))}
        . {real.unmatched} outages of ours touch no incident, {real.unmatchedPerMonth} in 30 days: failures
        that were not posted, or chance; the record cannot tell which.
      </p>
    </section>
  );
}
