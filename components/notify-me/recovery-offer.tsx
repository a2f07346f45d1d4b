import type { Snapshot } from "@/lib/snapshot/snapshot";
import { RecoveryLink } from "./recovery-link";

/** Offers a message when it is over, while something is open: for the page's filter, or for the newest outage. */
export function RecoveryOffer(props: { snapshot: Snapshot; surface: string | null; model: string | null }) {
  const { snapshot, surface, model } = props;
  const open = snapshot.outages.find(({ phase }) => phase !== "ended");
  if (!open && snapshot.official.incidents.length === 0) return null;
  const narrowed = surface !== null || model !== null;
  return (
    <p className="mt-3 text-sm">
      <RecoveryLink
        surface={narrowed ? surface : (open?.surface ?? null)}
        model={narrowed ? model : (open?.model ?? null)}
      />
    </p>
  );
}
