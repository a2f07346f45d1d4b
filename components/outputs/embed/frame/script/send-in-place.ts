import type { Challenge } from "altcha-lib/types";
import { solveInWorkers } from "@/components/report/proof/solve-in-workers";
import { swapContent } from "./swap-content";

const timeOutMs = 15_000;

/** Sends the form without leaving the frame, so that the input is not lost without a connection. */
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
  showNotice(form, null);
  const failure = await failureOfSending(form, submitter);
  if (failure) showNotice(form, failure);
  else document.querySelector<HTMLElement>("h1[tabindex]")?.focus();
  submitter?.removeAttribute("aria-busy");
}

const notices = ["proving", "unproved", "lost"] as const;

/** Shows one of the form’s notices, or none. */
function showNotice(form: HTMLFormElement, visible: (typeof notices)[number] | null): void {
  for (const name of notices) {
    const notice = form.querySelector<HTMLElement>(`.${name}`);
    if (notice) notice.hidden = name !== visible;
  }
}

/** Posts the form and shows the resulting page. Returns why that failed, or null. */
async function failureOfSending(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
): Promise<"unproved" | "lost" | null> {
  try {
    const fields = [...new FormData(form, submitter)].map(([name, value]) => [name, `${value}`]);
    const body = new URLSearchParams(fields);
    let response = await post(form.action, body, {});
    if (response.url.includes("refused.proof-needed")) {
      showNotice(form, "proving");
      const proof = await solveChallenge();
      if (!proof) return "unproved";
      response = await post(form.action, body, { Proof: proof });
      if (response.url.includes("refused.proof-needed")) return "unproved";
    }
    return swapContent(await response.text()) ? null : "lost";
  } catch {
    return "lost";
  }
}

const post = (action: string, body: URLSearchParams, headers: Record<string, string>) =>
  fetch(action, { method: "POST", headers, body, signal: AbortSignal.timeout(timeOutMs) });

/** The proof of work that the form needs; null if this browser can’t solve it. */
async function solveChallenge(): Promise<string | null> {
  try {
    const response = await fetch("/api/v1/challenge", { signal: AbortSignal.timeout(timeOutMs) });
    const { challenge }: { challenge: Challenge } = await response.json();
    return await solveInWorkers(challenge);
  } catch {
    return null;
  }
}
