import { make, styledRoot } from "./make";
import { knownId, makeChoices } from "./report-choices";
import { failureText, makeResult, ourLink } from "./report-result";
import { sendReport } from "./send-report";

/**
 * `<report-error surface="claude-api" model="opus-5-5" label="…" theme="auto">`: a button, and a dialog in which one tap
 * sends a report. It dispatches `njy:open`, `njy:reported` and `njy:failed`, which bubble out of the shadow DOM.
 */
export class ReportError extends HTMLElement {
  static readonly observedAttributes = ["surface", "model", "label"];

  readonly #button = make("button", { type: "button", className: "open", ariaHasPopup: "dialog" });
  readonly #dialog = make("dialog", { ariaLabel: "Report an error" });
  readonly #notice = make("p", { className: "said", role: "status" });
  readonly #choices = make("div");
  readonly #result = make("div", { ariaLive: "polite" });
  #busy = false;
  /** Reads the selected surface and model; undefined while the choices are hidden. */
  #readChoices: ReturnType<typeof makeChoices>["chosen"] | undefined;

  constructor() {
    super();
    const close = make("button", { type: "button", className: "close", ariaLabel: "Close" }, "×");
    close.onclick = () => this.#dialog.close();
    this.#button.onclick = () => this.#open();
    // The content fills the dialog, so a click on the dialog itself is a click on the backdrop.
    this.#dialog.onclick = ({ target }) => {
      if (target === this.#dialog) this.#dialog.close();
    };
    this.#dialog.onclose = () => this.#button.focus();
    const foot = make("p", { className: "foot" }, ourLink("/", "Not Just You"), " · unofficial · no cookies");
    const inside = make(
      "div",
      { className: "inside" },
      this.#notice,
      this.#choices,
      this.#result,
      foot,
      close,
    );
    this.#dialog.append(inside);
    styledRoot(this).append(this.#button, this.#dialog);
  }

  connectedCallback(): void {
    this.attributeChangedCallback();
  }

  attributeChangedCallback(): void {
    this.#button.textContent = this.getAttribute("label") || "Report an error";
    if (this.#readChoices && !this.#busy) this.#showChoices();
  }

  #open(): void {
    if (this.#dialog.open) return;
    if (!this.#busy) this.#showChoices();
    this.#dialog.showModal();
    positionDialog(this.#dialog, this.#button);
    this.#dispatch("open", this.#readChoices?.());
  }

  #showChoices(): void {
    const { elements, chosen } = makeChoices({
      surface: knownId(EMBED_CATALOG.surfaces, this.getAttribute("surface")),
      model: knownId(EMBED_CATALOG.models, this.getAttribute("model")),
      onSymptom: (symptom, tile) => void this.#send(symptom, tile),
    });
    this.#readChoices = chosen;
    this.#showNotice("");
    this.#result.replaceChildren();
    this.#choices.replaceChildren(...elements);
  }

  async #send(symptom: string, tile: HTMLButtonElement): Promise<void> {
    if (this.#busy || !this.#readChoices) return;
    this.#busy = true;
    tile.ariaBusy = "true";
    this.#showNotice("Sending…");
    const result = await sendReport({ ...this.#readChoices(), symptom }, () =>
      this.#showNotice("Checking your browser…", "shown"),
    );
    this.#busy = false;
    tile.ariaBusy = null;
    if ("reason" in result) {
      this.#showNotice(failureText(result), "alarm");
    } else {
      this.#readChoices = undefined;
      this.#showNotice("");
      const again = make("button", { type: "button", className: "again" }, "Report something else");
      again.onclick = () => {
        this.#showChoices();
        this.#choices.querySelector<HTMLElement>("select, button")?.focus();
      };
      this.#choices.replaceChildren();
      this.#result.replaceChildren(...makeResult(result, again));
      this.#result.querySelector("h2")?.focus();
    }
    positionDialog(this.#dialog, this.#button);
    this.#dispatch("reason" in result ? "failed" : "reported", result);
  }

  /** Shows a message to screen readers only, or to everyone with a look. */
  #showNotice(text: string, look: "" | "shown" | "alarm" = ""): void {
    this.#notice.textContent = text;
    this.#notice.className = `said ${look}`;
  }

  #dispatch(name: "open" | "reported" | "failed", detail: unknown): void {
    this.dispatchEvent(new CustomEvent(`njy:${name}`, { detail, bubbles: true, composed: true }));
  }
}

const gapPx = 8;

/** Places a dialog below its button, or above it if there is more room. Narrow screens ignore the position. */
export function positionDialog(dialog: HTMLDialogElement, button: HTMLElement): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const anchor = button.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = dialog;
  const left = Math.min(anchor.left, clientWidth - offsetWidth - gapPx);
  const maxTop = clientHeight - offsetHeight - gapPx;
  const below = anchor.bottom + gapPx;
  const above = anchor.top - offsetHeight - gapPx;
  const top = below > maxTop && above > 0 ? above : Math.min(below, maxTop);
  dialog.style.setProperty("--left", `${Math.max(gapPx, left)}px`);
  dialog.style.setProperty("--top", `${Math.max(gapPx, top)}px`);
}
