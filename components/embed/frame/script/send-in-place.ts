import { swapShown } from "./swap-shown";

const timeOutMs = 15_000;

/** Sends the frame's form without leaving it, so that nothing is lost when there is no connection. */
export function sendInPlace(): void {
  let busy = false;
  document.addEventListener("submit", (event) => {
    const { target: form, submitter } = event;
    if (!(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    void send(form, submitter).finally(() => {
      busy = false;
    });
  });
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  submitter?.setAttribute("aria-busy", "true");
  const lost = form.querySelector<HTMLElement>(".lost");
  if (lost) lost.hidden = true;
  if (await isShown(form, submitter)) {
    const head = document.querySelector<HTMLElement>("h1[tabindex]");
    head?.focus();
  } else if (lost) lost.hidden = false;
  submitter?.removeAttribute("aria-busy");
}

/** Posts the form as it stands and shows the page that the answer leads to. */
async function isShown(form: HTMLFormElement, submitter: HTMLElement | null): Promise<boolean> {
  try {
    const fields = [...new FormData(form, submitter)].map(([name, value]) => [name, `${value}`]);
    const response = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(fields),
      signal: AbortSignal.timeout(timeOutMs),
    });
    return swapShown(await response.text());
  } catch {
    return false;
  }
}
