import { ComputedAge, WhileFresh } from "@/components/live/freshness";
import { RecoveryLink } from "@/components/notify-me/recovery-link";
import { ProgramsLine } from "@/components/pages/programs/programs-line";
import { staleSince } from "@/components/pages/status/verdict";
import { WorksLine } from "@/components/pages/status/works-line";
import { PageHead } from "@/components/ui/page-head";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time/time";
import type { PlacePage } from "@/lib/views/pages/read-place";
import { formatPercent } from "@/lib/words/numbers";
import { formatNormal, formatPeople } from "@/lib/words/people";
import { levelWords, officialStateWords } from "./level-words";

/** A surface or a model now: people compared with normal, the official state, and its uptimes. */
export function PlaceHead({ page }: { page: PlacePage }) {
  const { line, place, snapshot, works, now } = page;
  const stale = staleSince(snapshot);
  const fresh = { computedAt: snapshot.computedAt, now, clockSpeed: snapshot.clockSpeed };
  const open = page.posts.find(({ outage }) => outage.ended === null);
  const level = stale ? { words: "unknown", tone: "text-soft" } : levelWords[line.level];
  return (
    <PageHead
      kind={
        <>
          {place.kind === "surface" ? "Surface" : "Model"} · updated{" "}
          <ComputedAge computedAt={snapshot.computedAt} now={now} />
        </>
      }
      title={line.name}
      lead={
        <p>
          {stale ? (
            <>
              Our data stopped at <Time at={stale} now={now} />.
            </>
          ) : (
            `${capital(formatPeople(line.people))} reported it in the last 30 minutes, ${formatNormal(line.expected)}.`
          )}
        </p>
      }
    >
      <div className="strip measure-wide">
        <div className="px-4 py-3.5">
          <p className="note">Users say</p>
          <WhileFresh {...fresh} otherwise={<p className="font-semibold text-soft">unknown</p>}>
            <p className={`font-semibold ${level.tone}`}>{level.words}</p>
          </WhileFresh>
          <p className="note">
            {open ? (
              <TextLink href={`/outages/${open.outage.id}`}>
                outage, alarm <Time at={open.outage.alarm} now={now} />
              </TextLink>
            ) : (
              "no open outage"
            )}
          </p>
        </div>
        <div className="px-4 py-3.5">
          <p className="note">Status page says</p>
          <WhileFresh {...fresh} otherwise={<p className="font-semibold">unknown</p>}>
            <Official page={page} />
          </WhileFresh>
        </div>
        <Uptimes page={page} />
      </div>
      <WhileFresh {...fresh} otherwise={null}>
        <WorksLine works={works} />
      </WhileFresh>
      <ProgramsLine figure={page.programs} />
      <p className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-2">
        <a href={`/?${place.kind}=${place.id}#report`} className="chip font-medium">
          Report a problem
        </a>
        {open ? (
          <RecoveryLink
            surface={place.kind === "surface" ? place.id : null}
            model={place.kind === "model" ? place.id : null}
          />
        ) : null}
      </p>
    </PageHead>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function Official({ page: { line, place, snapshot } }: { page: PlacePage }) {
  if (!snapshot.official.fresh)
    return (
      <>
        <p className="font-semibold">we couldn’t read it</p>
        <p className="note">This says nothing about Claude itself.</p>
      </>
    );
  if (line.official === null)
    return (
      <>
        <p className="font-semibold text-official">no data</p>
        <p className="note">
          {place.kind === "model" ? "It has no components for models." : "It has no component for it."}
        </p>
      </>
    );
  const incident = snapshot.official.incidents.find((open) =>
    (place.kind === "surface" ? open.surfaces : open.models).includes(place.id),
  );
  return (
    <>
      <p className="font-semibold text-official">{officialStateWords[line.official]}</p>
      <p className="note [overflow-wrap:anywhere]">
        {incident ? (
          <TextLink href={`/incidents/${incident.id}`}>{incident.name}</TextLink>
        ) : (
          "no open incident mentions it"
        )}
      </p>
    </>
  );
}

function Uptimes({ page: { uptimes, posts } }: { page: PlacePage }) {
  if (!uptimes)
    return (
      <div className="px-4 py-3.5">
        <p className="note">User-reported outages, 90 days</p>
        <p className="font-mono text-[1.125rem] font-semibold">{posts.length}</p>
        <p className="note">affecting it</p>
      </div>
    );
  const rows = [
    { term: "official weighting", share: uptimes.official, tone: "text-official" },
    { term: "any incident", share: uptimes.inclusive, tone: "text-official" },
    { term: "users", share: uptimes.people, tone: "text-heat-5" },
  ];
  return (
    <div className="px-4 py-3.5">
      <p className="note">
        <TextLink href="/gap#uptimes">Uptime, 90 days</TextLink>
      </p>
      <dl className="mt-0.5 text-label">
        {rows.map(({ term, share, tone }) => (
          <div key={term} className="flex justify-between gap-x-5">
            <dt className="text-soft">{term}</dt>
            <dd className={`m-0 font-mono tabular-nums ${share === null ? "text-soft" : tone}`}>
              {share === null ? "no data" : formatPercent(share)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
