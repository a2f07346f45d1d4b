import { WhileFresh } from "@/components/live/while-fresh";
import { Time } from "@/components/time/time";
import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import { symptomOf } from "@/lib/catalog/symptoms";
import type { Snapshot } from "@/lib/status/snapshot";
import { Emphasis } from "./emphasis";
import { VerdictMeta } from "./verdict-meta";

const headlineClass = "mt-3 text-verdict font-[640] text-balance";
const leadClass = "mt-4 max-w-[38ch] text-lead font-[380] [&_strong]:font-[620] sm:mt-5";

/** The largest words on the page: the answer, then where, how many against usual, and what they see. */
export function Verdict({ snapshot, now }: { snapshot: Snapshot; now: string }) {
  const { verdict, computedAt, clockSpeed } = snapshot;
  const fresh = { computedAt, now, clockSpeed };
  return (
    <div>
      <VerdictMeta snapshot={snapshot} now={now} />
      <div aria-live="polite" aria-atomic="true">
        <WhileFresh {...fresh} otherwise={<h1 className={headlineClass}>We cannot tell.</h1>}>
          <h1 className={headlineClass}>{verdict.headline}</h1>
        </WhileFresh>
      </div>
      <WhileFresh
        {...fresh}
        otherwise={
          <p className={leadClass}>
            Our own counts stopped at <Time at={computedAt} now={now} />. Nothing here says that all is well,
            or that it is not.
          </p>
        }
      >
        <p className={leadClass}>
          <Emphasis text={verdict.detail} phrases={namedIn(snapshot)} />
        </p>
      </WhileFresh>
    </div>
  );
}

/** The names that the verdict's sentence may speak of. */
function namedIn({ outages, symptoms, official }: Snapshot): string[] {
  const open = outages.filter((outage) => outage.phase !== "ended");
  const mostly = symptoms.shares[0] ? symptomOf(symptoms.shares[0].symptom) : null;
  return [
    ...open.flatMap(({ name, surface, model }) => [
      name,
      ...(surface ? [surfaceOf(surface).name] : []),
      ...(model ? [modelOf(model).name] : []),
    ]),
    ...official.incidents.map((incident) => incident.name),
    ...(mostly ? [`${mostly.name} ${mostly.gloss}`] : []),
  ];
}
