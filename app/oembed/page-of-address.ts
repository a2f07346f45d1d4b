import { isModelId } from "@/lib/catalog/models";
import { isSurfaceId } from "@/lib/catalog/surfaces";

/** A page that can be embedded. */
export type EmbeddedPage =
  | { kind: "place"; surface: string | null; model: string | null }
  | { kind: "outage"; id: string };

/** The page of this address on the site at `publicUrl`; null for any other. */
export function pageOfAddress(address: string, publicUrl: string): EmbeddedPage | null {
  const { origin, pathname } = new URL(address);
  const own = new URL(publicUrl);
  const base = own.pathname.replace(/\/$/, "");
  if (origin !== own.origin || !pathname.startsWith(base)) return null;
  const [kind, id, ...more] = pathname.slice(base.length).split("/").filter(Boolean);
  if (kind === undefined) return { kind: "place", surface: null, model: null };
  if (!id || more.length > 0 || id === "not-sure") return null;
  if (kind === "surfaces" && isSurfaceId(id)) return { kind: "place", surface: id, model: null };
  if (kind === "models" && isModelId(id)) return { kind: "place", surface: null, model: id };
  return kind === "outages" ? { kind: "outage", id } : null;
}
