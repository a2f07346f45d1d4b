import type { EmbedBadge } from "@/components/outputs/embed/embed-badge";
import { make, ownOrigin, styledRoot } from "./make";
import { ourLink } from "./report-result";

/** Badges poll once a minute, spread over some seconds, and not while the page is hidden. */
const pollEveryMs = 60_000;
const spreadMs = 10_000;
/** Without an update for this long, the badge shows "unknown". */
const staleAfterMs = 180_000;

/** `<status-badge surface="claude-api" model="opus-5-5" theme="auto">`: the current status from users and the status page. */
export class StatusBadge extends HTMLElement {
  static readonly observedAttributes = ["surface", "model"];

  readonly #root = styledRoot(this);
  #data: EmbedBadge | undefined;
  /** When `#data` last changed, by this machine’s clock. */
  #lastUpdateMs = 0;
  #lastPollMs = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #tick = () => {
    clearTimeout(this.#timer);
    if (!this.isConnected || document.hidden) return;
    this.#show();
    const waitMs = this.#lastPollMs + pollEveryMs - Date.now();
    if (waitMs <= 0) void this.#poll();
    this.#timer = setTimeout(this.#tick, Math.max(waitMs, pollEveryMs) + Math.random() * spreadMs);
  };

  connectedCallback(): void {
    document.addEventListener("visibilitychange", this.#tick);
    this.#tickSoon();
  }

  disconnectedCallback(): void {
    document.removeEventListener("visibilitychange", this.#tick);
    clearTimeout(this.#timer);
  }

  attributeChangedCallback(): void {
    this.#data = undefined;
    this.#lastPollMs = 0;
    this.#tickSoon();
  }

  /** Attributes change one by one, so poll once after the last change. */
  #tickSoon(): void {
    this.#show();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#tick);
  }

  #query(): string {
    const query = new URLSearchParams();
    for (const name of StatusBadge.observedAttributes) {
      const value = this.getAttribute(name);
      if (value) query.set(name, value);
    }
    return `${query}`;
  }

  async #poll(): Promise<void> {
    this.#lastPollMs = Date.now();
    const query = this.#query();
    try {
      // The browser revalidates with its ETag.
      const response = await fetch(`${ownOrigin}/embed/badge?${query}`, {
        cache: "no-cache",
        credentials: "omit",
        referrerPolicy: "no-referrer",
      });
      const data = response.ok ? await response.json() : undefined;
      if (data && query === this.#query()) this.#store(data);
    } catch {
      // Offline or unreachable: the badge turns "unknown" when its data is stale.
    }
    this.#show();
  }

  #store(data: EmbedBadge): void {
    if (data.computedAt !== this.#data?.computedAt) this.#lastUpdateMs = Date.now();
    this.#data = data;
  }

  #show(): void {
    const data = this.#data;
    const fresh = data && Date.now() - this.#lastUpdateMs < staleAfterMs;
    const part = (className: string, ...content: (Node | string)[]) =>
      make("span", { className }, ...content);
    const link = ourLink(
      data?.page ?? "/",
      part("name", data?.name ?? "Claude"),
      part(
        `users ${fresh ? data.tone : "unknown"}`,
        "Users: ",
        fresh ? `${data.users} · ${data.people}` : "unknown",
      ),
      part(
        fresh && data.officialKnown ? "official" : "unknown",
        "Official: ",
        fresh ? data.official : "unknown",
      ),
      ...(fresh && data.disagreement ? [part("unknown", data.disagreement)] : []),
    );
    link.className = "badge";
    this.#root.replaceChildren(link);
  }
}
