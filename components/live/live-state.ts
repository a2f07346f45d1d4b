/** How the page hears of changes: by the stream, by asking every few seconds, or not at all just now. */
export type Connection = "stream" | "asking" | "nothing";

/** What the page has heard since it was rendered. Times are ISO 8601. */
export interface LiveState {
  connection: Connection;
  /** When the newest snapshot that we heard of was made; null before any word. */
  computedAt: string | null;
  /** When the server last read the official page well; null before any word of it. */
  officialReadAt: string | null;
}

const atFirst: LiveState = { connection: "stream", computedAt: null, officialReadAt: null };
const listeners = new Set<() => void>();
let state = atFirst;

/** The state now; the same object until something changes. */
export const liveState = (): LiveState => state;

/** The state while rendering on the server and hydrating. */
export const liveStateAtFirst = (): LiveState => atFirst;

/** Changes the state, and tells everyone who listens when it is another than before. */
export function setLiveState(change: Partial<LiveState>): void {
  const next = { ...state, ...change };
  const keys = ["connection", "computedAt", "officialReadAt"] as const;
  if (keys.every((key) => next[key] === state[key])) return;
  state = next;
  for (const listener of listeners) listener();
}

/** Calls `listener` at each change until the returned function is called. */
export function onLiveState(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
