import { Part } from "@/components/ui/prose";
import type { MethodFacts } from "@/lib/views/pages/method-facts";

/** Exactly what is kept of whoever reports, and for how long. */
export function PrivacyPart({ facts: { privacy } }: { facts: MethodFacts }) {
  const { reportDays, reporterZoneDays, saltOutlivesDayMinutes, reporterLimit, networkLimit } = privacy;
  const hours = (days: number) => (days === 1 ? "24 hours" : `${days} days`);
  const rows: [string, string, string][] = [
    ["Your address", "not stored, not logged", "never"],
    [
      "A pseudonym of it, and of its network",
      "a keyed hash (HMAC-SHA-256); of IPv6 the /64, networks /24 and /48",
      `with the report; the key of a day (UTC) is deleted some ${saltOutlivesDayMinutes} minutes after it is over, and nothing leads back then`,
    ],
    ["Where and when you were counted", "pseudonym, place, time", hours(reporterZoneDays)],
    [
      "The report",
      "time, surface, model, symptom, pseudonym; what explains a pasted error, cleaned; a note, if you wrote one",
      hours(reportDays),
    ],
    [
      "While a flood comes in",
      "the pseudonym of a network of which proof of work is demanded; the random number of each proof that was used, which tells nothing of you",
      `${hours(reportDays)} after the demand; half an hour`,
    ],
    ["Counts", "people by minute, hour and day, by surface, model and symptom: nobody is in them", "kept"],
    ["What you reported last", "the surface, in your own browser", "until you clear it"],
  ];
  return (
    <Part id="privacy" title="What is kept of you">
      <p>
        No cookie unless you sign in, no trackers, no requests to others. Pasted errors lose keys, tokens,
        e-mail addresses and ids before anything is stored. {reporterLimit.max} reports in{" "}
        {reporterLimit.windowSeconds / 60} minutes are taken from one address and {networkLimit.max} from one
        network; those limits are held in memory, under a key that dies with the process.
      </p>
      <table className="w-full text-label max-sm:block">
        <caption className="sr-only">What is kept, in which form, and for how long</caption>
        <thead className="text-left text-soft max-sm:sr-only">
          <tr className="border-b border-ink">
            {["What", "In which form", "How long"].map((name) => (
              <th key={name} scope="col" className="py-1.5 pr-5 font-normal last:pr-0">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {rows.map(([what, form, howLong]) => (
            <tr key={what} className="border-b border-line align-top max-sm:block max-sm:py-1.5">
              <th
                scope="row"
                className="w-[26%] py-1.5 pr-5 text-left font-medium max-sm:block max-sm:w-auto max-sm:py-0"
              >
                {what}
              </th>
              <td className="py-1.5 pr-5 max-sm:block max-sm:py-0">{form}</td>
              <td className="py-1.5 text-soft max-sm:block max-sm:py-0">{howLong}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}
