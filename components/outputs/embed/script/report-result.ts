import { othersText, reportTitle } from "@/components/outputs/embed/report-text";
import type { ReportResponse } from "@/lib/views/api/report-response";
import { make, ownOrigin } from "./make";
import { whereInWords } from "./report-choices";
import type { Failure } from "./send-report";

/** A link to our site that opens in a new tab. */
export const ourLink = (href: string, ...children: (Node | string)[]): HTMLAnchorElement =>
  make("a", { href: ownOrigin + href, target: "_blank", rel: "noopener" }, ...children);

/** The result of a report: its number, how many others see it, the verdict, and what to do. */
export function makeResult(answer: ReportResponse, again: HTMLElement): HTMLElement[] {
  const { counted, people, verdict, advice, symptom, links, surface, model } = answer;
  const taken = { counted, people, where: whereInWords(surface, model) };
  const live = links.outage
    ? new URL(links.outage).pathname
    : surface === "not-sure"
      ? "/"
      : `/surfaces/${surface}`;
  return [
    make("h2", { tabIndex: -1 }, reportTitle(taken)),
    make("p", {}, othersText(taken)),
    ...(verdict ? [make("p", {}, make("b", {}, verdict.headline), ` ${verdict.detail}`)] : []),
    ...(advice ? [make("p", {}, advice.person)] : []),
    make(
      "p",
      { className: "links" },
      ...(advice && symptom ? [ourLink(`/symptoms/${symptom}`, "See what it means")] : []),
      ourLink(live, links.outage ? "See this outage" : "See live status"),
      again,
    ),
  ];
}

const failureTexts: Record<Failure["reason"], string> = {
  limited: "Too many reports from you or your network.",
  paused: "Reports from other sites are paused, so we didn’t count yours.",
  unproved:
    "We’re getting many false reports, and the check of your browser failed. Please report on our own page, linked below.",
  unavailable: "We couldn’t save your report. This is our fault.",
  refused: "We couldn’t read this report.",
  offline: "We couldn’t send your report. Check your connection and try again.",
};

/** Why we didn’t count the report, and when to try again. */
export function failureText({ reason, retryAfterSeconds: seconds }: Failure): string {
  if (!seconds) return failureTexts[reason];
  const minutes = Math.ceil(seconds / 60);
  const wait =
    seconds < 90
      ? `${Math.ceil(seconds)} s`
      : minutes < 120
        ? `${minutes} min`
        : `${Math.ceil(minutes / 60)} h`;
  return `${failureTexts[reason]} Try again in ${wait}.`;
}
