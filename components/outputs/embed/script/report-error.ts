import { failureWords } from "./failure-words";
import { make, styledRoot } from "./make";
import { placeDialog } from "./place-dialog";
import { known } from "./places";
import { makeChoices } from "./report-choices";
import { makeResult, ourLink } from "./report-result";

import { sendReport } from "./send-report";

/**
 * `<report-error surface="claude-api" model="opus-5-5" label="…" theme="auto">`: a button, and a dialog in which one tap
 * reports. Tells the host `njy:open`, `njy:reported` and `njy:failed`, which bubble out of the shadow.
 */
export class ReportError extends HTMLElement {
  static readonly observedAttributes = ["surface", "model", "label"];

  readonly #button = make("button", { type: "button", className: "open", ariaHasPopup: "dialog" });
  readonly #dialog = make("dialog", { ariaLabel: "Report an error" });
  readonly #said = make("p", { className: "said", role: "status" });
  readonly #choices = make("div");
  readonly #result = make("div", { ariaLive: "polite" });
  #busy = false;
  /** Reads what is chosen of the place; absent while the choices are not shown. */
  #chosen: ReturnType<typeof makeChoices>["chosen"] | undefined;

  constructor() {
    super();
    const close = make("button", { type: "button", className: "close", ariaLabel: "Close" }, "×");
    close.onclick = () => this.#dialog.close();
    this.#button.onclick = () => this.#open();
    // What is inside fills the dialog, so a click on the dialog itself is one on what lies behind it.
    this.#dialog.onclick = ({ target }) => {
      if (target === this.#dialog) this.#dialog.close();
    };
    this.#dialog.onclose = () => this.#button.focus();
    const foot = make("p", { className: "foot" }, ourLink("/", "Not Just You"), " · unofficial · no cookies");
    const inside = make("div", { className: "inside" }, this.#said, this.#choices, this.#result, foot, close);
    this.#dialog.append(inside);
    styledRoot(this).append(this.#button, this.#dialog);
  }

  connectedCallback(): void {
    this.attributeChangedCallback();
  }

  attributeChangedCallback(): void {
    this.#button.textContent = this.getAttribute("label") || "Report an error";
    if (this.#chosen && !this.#busy) this.#choose();
  }

  #open(): void {
    if (this.#dialog.open) return;
    if (!this.#busy) this.#choose();
    this.#dialog.showModal();
    placeDialog(this.#dialog, this.#button);
    this.#tell("open", this.#chosen?.());
  }

  #choose(): void {
    const { elements, chosen } = makeChoices({
      surface: known(EMBED_OFFERED.surfaces, this.getAttribute("surface")),
      model: known(EMBED_OFFERED.models, this.getAttribute("model")),
      onSymptom: (symptom, tile) => void this.#send(symptom, tile),
    });
    this.#chosen = chosen;
    this.#say("");
    this.#result.replaceChildren();
    this.#choices.replaceChildren(...elements);
  }

  async #send(symptom: string, tile: HTMLButtonElement): Promise<void> {
    if (this.#busy || !this.#chosen) return;
    this.#busy = true;
    tile.ariaBusy = "true";
    this.#say("Sending …");
    const result = await sendReport({ ...this.#chosen(), symptom }, () =>
      this.#say("Checking that you are a browser: one moment …", "shown"),
    );
    this.#busy = false;
    tile.ariaBusy = null;
    if ("reason" in result) {
      this.#say(failureWords(result), "alarm");
    } else {
      this.#chosen = undefined;
      this.#say("");
      const again = make("button", { type: "button", className: "again" }, "Report something else");
      again.onclick = () => {
        this.#choose();
        this.#choices.querySelector<HTMLElement>("select, button")?.focus();
      };
      this.#choices.replaceChildren();
      this.#result.replaceChildren(...makeResult(result, again));
      this.#result.querySelector("h2")?.focus();
    }
    placeDialog(this.#dialog, this.#button);
    this.#tell("reason" in result ? "failed" : "reported", result);
  }

  /** To those who hear the page; with a look, for all to see. */
  #say(words: string, look: "" | "shown" | "alarm" = ""): void {
    this.#said.textContent = words;
    this.#said.className = `said ${look}`;
  }

  #tell(name: "open" | "reported" | "failed", detail: unknown): void {
    this.dispatchEvent(new CustomEvent(`njy:${name}`, { detail, bubbles: true, composed: true }));
  }
}
