import type { Snapshot } from "@/lib/snapshot/snapshot";
import { BackLink } from "./back-link";

/** The offer to be told when it is back, where something is open: of what the page is narrowed to, else of the newest outage. */
export function BackOffer(props: { snapshot: Snapshot; surface: string | null; model: string | null }) {
  const { snapshot, surface, model } = props;
  const open = snapshot.outages.find(({ phase }) => phase !== "ended");
  if (!open && snapshot.official.incidents.length === 0) return null;
  const narrowed = surface !== null || model !== null;
  return (
    <p className="mt-3 text-sm">
      <BackLink
        surface={narrowed ? surface : (open?.surface ?? null)}
        model={narrowed ? model : (open?.model ?? null)}
      />
    </p>
  );
}
