import { Part } from "@/components/ui/prose";
import type { MethodFacts } from "@/lib/views/pages/method-facts";

/** What we store about a reporter, and for how long. */
export function PrivacyPart({ facts: { privacy } }: { facts: MethodFacts }) {
  const { reportDays, reporterZoneDays, saltOutlivesDayMinutes, reporterLimit, networkLimit } = privacy;
  const hours = (days: number) => (days === 1 ? "24 hours" : `${days} days`);
  const rows: [string, string, string][] = [
    ["Your IP address", "not stored, not logged", "never"],
    [
      "A pseudonym of your address and network",
      "a keyed hash (HMAC-SHA-256) of the IPv4 address or IPv6 /64, and of the /24 or /48 network",
      `as long as the report. We delete the key of each day (UTC) about ${saltOutlivesDayMinutes} minutes after the day ends. Then nobody can trace the pseudonym back to you`,
    ],
    ["Where and when we counted you", "pseudonym, zone, time", hours(reporterZoneDays)],
    [
      "Your report",
      "time, surface, model, symptom, pseudonym; the relevant part of a pasted error, without secrets; your note, if you wrote one",
      hours(reportDays),
    ],
    [
      "During a flood of reports",
      "the pseudonym of a network that needs proof of work; the random number of each used proof, which contains nothing about you",
      `${hours(reportDays)} after the flood; half an hour`,
    ],
    [
      "Counts",
      "people per minute, hour and day, by surface, model and symptom; they identify nobody",
      "permanently",
    ],
    ["Your last surface", "stored only in your own browser", "until you clear it"],
  ];
  return (
    <Part id="privacy" title="Privacy">
      <p>
        We set no cookies unless you sign in, and use no trackers or third-party requests. We remove keys,
        tokens, e-mail addresses and IDs from pasted errors before we store anything. We accept{" "}
        {reporterLimit.max} reports in {reporterLimit.windowSeconds / 60} minutes from one address and{" "}
        {networkLimit.max} from one network. These limits are in memory only, under a key that is lost when
        the server stops.
      </p>
      <table className="w-full text-label max-sm:block">
        <caption className="sr-only">What we store, in which form, and for how long</caption>
        <thead className="text-left text-soft max-sm:sr-only">
          <tr className="border-b border-ink">
            {["Data", "Form", "Retention"].map((name) => (
              <th key={name} scope="col" className="py-1.5 pr-5 font-normal last:pr-0">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {rows.map(([name, form, retention]) => (
            <tr key={name} className="border-b border-line align-top max-sm:block max-sm:py-1.5">
              <th
                scope="row"
                className="w-[26%] py-1.5 pr-5 text-left font-medium max-sm:block max-sm:w-auto max-sm:py-0"
              >
                {name}
              </th>
              <td className="py-1.5 pr-5 max-sm:block max-sm:py-0">{form}</td>
              <td className="py-1.5 text-soft max-sm:block max-sm:py-0">{retention}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}
