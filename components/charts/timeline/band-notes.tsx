import { AlarmMark, OfficialMark } from "@/components/charts/hatch/marks";
import { Time } from "@/components/ui/time/time";
import type { OutagePost } from "@/lib/snapshot/outage-posts";
import type { IncidentSummary } from "@/lib/snapshot/snapshot";
import { type Band, officialBands, outageBands } from "./band";
import type { Frame } from "./frame";

const maxNotes = 5;

/** The bands in words, newest first, for phones: there is no room beside a band. */
export function BandNotes(props: {
  frame: Frame;
  now: string;
  posts: readonly OutagePost[];
  incidents: readonly IncidentSummary[];
  officialFresh: boolean;
}) {
  const { frame, posts, now } = props;
  const official = officialBands(props.incidents, posts, frame, props.officialFresh);
  const silence = new Map(official.filter(({ kind }) => kind !== "official").map((band) => [band.id, band]));
  const notes = [...outageBands(posts, frame), ...official.filter(({ kind }) => kind === "official")].sort(
    (a, b) => Date.parse(b.at) - Date.parse(a.at),
  );
  if (notes.length === 0) return null;
  return (
    <ul className="mt-2 grid gap-1.5 text-label">
      {notes.slice(0, maxNotes).map((band) => (
        <Note key={band.id} band={band} silence={silence.get(`silence-${band.id}`) ?? null} now={now} />
      ))}
      {notes.length > maxNotes && <li className="pl-5 text-soft">and {notes.length - maxNotes} more</li>}
    </ul>
  );
}

function Note({ band, silence, now }: { band: Band; silence: Band | null; now: string }) {
  return (
    <li className="grid grid-cols-[0.75rem_1fr] items-baseline gap-x-2">
      <span className="translate-y-px">
        {band.kind === "official" ? <OfficialMark className="size-3" /> : <AlarmMark className="size-2.5" />}
      </span>
      <span>
        <Time at={band.at} now={now} className="font-mono text-soft" /> {band.name}
        {band.note && <span className="text-soft"> · {band.note}</span>}
        {silence && (
          <span
            className={
              silence.kind === "silence" && silence.openEnd ? "font-semibold text-heat-5" : "text-soft"
            }
          >
            {" "}
            · {silence.name}
          </span>
        )}
      </span>
    </li>
  );
}
