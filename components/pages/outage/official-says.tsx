import type { OutagePage } from "@/lib/views/record/read-outage-page";
import { lagInWords } from "@/lib/words/lag-words";

/** What the official page said of an outage and how late; that it could not be read is not its silence. */
export function OfficialSays({ page: { outage, officialKnown } }: { page: OutagePage }) {
  const [first] = outage.incidents;
  if (first)
    return (
      <>
        <p className="font-semibold text-official [overflow-wrap:anywhere]">{first.name}</p>
        <p className="text-label text-soft">{lagInWords(outage.alarm, first.posted)}</p>
      </>
    );
  if (!officialKnown)
    return (
      <>
        <p className="font-semibold">we could not read it</p>
        <p className="text-label text-soft">That says nothing about Claude.</p>
      </>
    );
  return (
    <>
      <p className="font-semibold text-official">{outage.ended ? "nothing posted" : "nothing posted yet"}</p>
      <p className="text-label text-soft">no incident that touches it in place and time</p>
    </>
  );
}
