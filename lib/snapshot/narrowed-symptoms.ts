import { readSymptoms } from "@/lib/crowd/counts/read";
import { minuteMs } from "@/lib/platform/time/units";
import { type Published, readOnce } from "./publish";
import { type Snapshot, type Window, windows } from "./snapshot";
import { symptomsNow } from "./symptom-shares";

/** The symptoms of one surface, model or cell. We read them once per snapshot. */
export function narrowedSymptoms(
  published: Published,
  { surface, model }: { surface: string | null; model: string | null },
  now: Date,
): Promise<Snapshot["symptoms"]> {
  const to = new Date(now.getTime() + 60_000);
  const read = (window: Window) =>
    readSymptoms({ from: new Date(now.getTime() - windows[window] * minuteMs), to, surface, model });
  return readOnce(published, `symptoms ${surface ?? ""} ${model ?? ""}`, async () => {
    const [short, day] = await Promise.all([read("30m"), read("24h")]);
    return symptomsNow({ "30m": short, "2h": [], "24h": day });
  });
}
