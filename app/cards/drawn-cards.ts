import { createHash } from "node:crypto";
import type { CardFacts } from "@/components/outputs/cards/card-facts";
import type { CachedBody } from "@/lib/platform/http/cached-body";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { drawCard } from "./draw-card";

type PictureBody = CachedBody<Uint8Array<ArrayBuffer>>;

interface Drawn {
  /** Of all it says, and of what must not be told late. */
  content: string;
  urgent: string;
  /** By the machine's clock, ms. */
  drawnAt: number;
  face: Promise<PictureBody>;
}

/** Counts that move alone are drawn anew at most this often: a picture costs a hundred times what a page does. */
const countsMayWaitMs = 30_000;
const maxKept = 100;

const cards = () =>
  onePerProcess("cards", () => ({ drawn: new Map<string, Drawn>(), last: Promise.resolve<unknown>(null) }));

const tagOf = (value: unknown) =>
  createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 22);

/** The card of this name, drawn once per change of what it says; one is drawn at a time. */
export function drawnCard(name: string, facts: CardFacts): Promise<PictureBody> {
  const { drawn } = cards();
  const { asOf: _, detail: __, ...urgentFacts } = facts;
  const urgent = tagOf(urgentFacts);
  const content = tagOf([urgent, facts.detail]);
  const known = drawn.get(name);
  const mayWait = known?.urgent === urgent && Date.now() - known.drawnAt < countsMayWaitMs;
  if (known && (known.content === content || mayWait)) return known.face;
  const face = inTurn(async () => ({
    body: await drawCard(facts),
    etag: `"${tagOf([content, facts.asOf])}"`,
    contentType: "image/png",
  }));
  drawn.delete(name);
  drawn.set(name, { content, urgent, drawnAt: Date.now(), face });
  face.catch(() => drawn.delete(name));
  for (const [oldest] of drawn) if (drawn.size > maxKept) drawn.delete(oldest);
  return face;
}

/** Waits until what was asked before is drawn. */
function inTurn<T>(draw: () => Promise<T>): Promise<T> {
  const state = cards();
  const turn = state.last.then(draw);
  state.last = turn.catch(() => null);
  return turn;
}
