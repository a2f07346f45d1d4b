import { randomBytes } from "node:crypto";
import { isKnownZone, zoneKey } from "@/lib/catalog/zones";
import { readCells } from "@/lib/counts/read";
import { announceChange } from "@/lib/database/changes";
import { advanceOutages } from "@/lib/detection/advance";
import type { Observation } from "@/lib/detection/outage";
import { sumByZone } from "@/lib/detection/sum";
import { readOpenOutages, saveOutage } from "./store";
import { usualNow } from "./usual-now";

const windowMs = 30 * 60_000;

/** Looks at every zone once, and opens, moves on or ends outages. Only the leader does this. */
export async function tickOutages(now: Date): Promise<void> {
  const from = new Date(now.getTime() - windowMs);
  const [open, rows, { usual }] = await Promise.all([
    readOpenOutages(),
    readCells({ from, to: now, vote: "fails" }),
    usualNow(now),
  ]);
  const sums = sumByZone(rows);
  for (const { zone } of open) {
    const key = zoneKey(zone);
    if (!sums.has(key)) sums.set(key, { zone, people: 0 });
  }
  const seen = [...sums]
    .filter(([, { zone }]) => isKnownZone(zone))
    .map(([key, { zone, people }]): Observation => {
      const expected = usual(key, from.getTime(), now.getTime());
      return { zone, people, expected, symptom: null };
    });
  const known = new Map(open.map((outage) => [outage.id, outage]));
  const changed = advanceOutages(open, seen, now, () => newId(now)).filter(
    (outage) => known.get(outage.id) !== outage,
  );
  for (const outage of changed) await saveOutage(outage);
  if (changed.length > 0) announceChange("outages");
}

/** An outage's id, which is its permanent link: the day, and enough chance to be its own. */
const newId = (now: Date) => `${now.toISOString().slice(0, 10)}-${randomBytes(4).toString("hex")}`;
