import type { EmbedBadge } from "@/components/outputs/embed/embed-badge";
import { make, styledRoot } from "./make";
import { ownOrigin } from "./own-origin";
import { ourLink } from "./report-result";

/** Badges of one page ask spread over some seconds, and none while the page is hidden. */
const askEveryMs = 60_000;
const spreadMs = 10_000;
/** Nothing new for so long means that we are out of reach: then nothing is claimed. */
const staleAfterMs = 180_000;

/** `<status-badge surface="claude-api" model="opus-5-5" theme="auto">`: what users and the official page say now. */
export class StatusBadge extends HTMLElement {
  static readonly observedAttributes = ["surface", "model"];

  readonly #root = styledRoot(this);
  #face: EmbedBadge | undefined;
  /** When `#face` was new here, by this machine's clock. */
  #heardMs = 0;
  #askedMs = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #look = () => {
    clearTimeout(this.#timer);
    if (!this.isConnected || document.hidden) return;
    this.#show();
    const waitMs = this.#askedMs + askEveryMs - Date.now();
    if (waitMs <= 0) void this.#ask();
    this.#timer = setTimeout(this.#look, Math.max(waitMs, askEveryMs) + Math.random() * spreadMs);
  };

  connectedCallback(): void {
    document.addEventListener("visibilitychange", this.#look);
    this.#lookSoon();
  }

  disconnectedCallback(): void {
    document.removeEventListener("visibilitychange", this.#look);
    clearTimeout(this.#timer);
  }

  attributeChangedCallback(): void {
    this.#face = undefined;
    this.#askedMs = 0;
    this.#lookSoon();
  }

  /** Attributes change one by one: asked is once, after the last. */
  #lookSoon(): void {
    this.#show();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#look);
  }

  #query(): string {
    const query = new URLSearchParams();
    for (const name of StatusBadge.observedAttributes) {
      const value = this.getAttribute(name);
      if (value) query.set(name, value);
    }
    return `${query}`;
  }

  async #ask(): Promise<void> {
    this.#askedMs = Date.now();
    const query = this.#query();
    try {
      // The browser asks by the ETag that it has.
      const response = await fetch(`${ownOrigin}/embed/badge?${query}`, {
        cache: "no-cache",
        credentials: "omit",
        referrerPolicy: "no-referrer",
      });
      const face = response.ok ? await response.json() : undefined;
      if (face && query === this.#query()) this.#take(face);
    } catch {
      // Out of reach: what is shown grows stale and says so by itself.
    }
    this.#show();
  }

  #take(face: EmbedBadge): void {
    if (face.computedAt !== this.#face?.computedAt) this.#heardMs = Date.now();
    this.#face = face;
  }

  #show(): void {
    const face = this.#face;
    const fresh = face && Date.now() - this.#heardMs < staleAfterMs;
    const part = (className: string, ...words: (Node | string)[]) => make("span", { className }, ...words);
    const link = ourLink(
      face?.page ?? "/",
      part("name", face?.name ?? "Claude"),
      part(
        `users ${fresh ? face.tone : "unknown"}`,
        "Users: ",
        fresh ? `${face.users} · ${face.people}` : "we cannot tell",
      ),
      part(
        fresh && face.officialKnown ? "official" : "unknown",
        "Official: ",
        fresh ? face.official : "we cannot tell",
      ),
      ...(fresh && face.disagreement ? [part("unknown", face.disagreement)] : []),
    );
    link.className = "badge";
    this.#root.replaceChildren(link);
  }
}
