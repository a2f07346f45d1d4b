import type { Challenge } from "altcha-lib/types";
import { solveInWorkers } from "@/components/report/proof/solve-in-workers";
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
  tell(form, null);
  const fault = await faultOfSending(form, submitter);
  if (fault) tell(form, fault);
  else document.querySelector<HTMLElement>("h1[tabindex]")?.focus();
  submitter?.removeAttribute("aria-busy");
}

const notices = ["proving", "unproved", "lost"] as const;

/** Shows one of the form's notices, or none. */
function tell(form: HTMLFormElement, shown: (typeof notices)[number] | null): void {
  for (const name of notices) {
    const notice = form.querySelector<HTMLElement>(`.${name}`);
    if (notice) notice.hidden = name !== shown;
  }
}

/** Posts the form as it stands and shows the page that the answer leads to; what kept it from that, if something did. */
async function faultOfSending(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
): Promise<"unproved" | "lost" | null> {
  try {
    const fields = [...new FormData(form, submitter)].map(([name, value]) => [name, `${value}`]);
    const body = new URLSearchParams(fields);
    let answer = await post(form.action, body, {});
    if (answer.url.includes("refused.proof-needed")) {
      tell(form, "proving");
      const proof = await solved();
      if (!proof) return "unproved";
      answer = await post(form.action, body, { Proof: proof });
      if (answer.url.includes("refused.proof-needed")) return "unproved";
    }
    return swapShown(await answer.text()) ? null : "lost";
  } catch {
    return "lost";
  }
}

const post = (action: string, body: URLSearchParams, headers: Record<string, string>) =>
  fetch(action, { method: "POST", headers, body, signal: AbortSignal.timeout(timeOutMs) });

/** The proof of work that must come with the form now; null when it cannot be solved here. */
async function solved(): Promise<string | null> {
  try {
    const response = await fetch("/api/v1/challenge", { signal: AbortSignal.timeout(timeOutMs) });
    const { challenge }: { challenge: Challenge } = await response.json();
    return await solveInWorkers(challenge);
  } catch {
    return null;
  }
}
