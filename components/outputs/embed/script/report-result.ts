import { companyWords, takenTitle } from "@/components/outputs/embed/company-words";
import type { ReportAnswer } from "@/lib/views/api/report-answer";
import { make } from "./make";
import { ownOrigin } from "./own-origin";
import { whereInWords } from "./places";

/** A link of ours that leaves the host's page where it is. */
export const ourLink = (href: string, ...children: (Node | string)[]): HTMLAnchorElement =>
  make("a", { href: ownOrigin + href, target: "_blank", rel: "noopener" }, ...children);

/** What became of a report: which number, who else, the verdict, and what to do. */
export function makeResult(answer: ReportAnswer, again: HTMLElement): HTMLElement[] {
  const { counted, people, verdict, advice, symptom, links, surface, model } = answer;
  const taken = { counted, people, where: whereInWords(surface, model) };
  const live = links.outage
    ? new URL(links.outage).pathname
    : surface === "not-sure"
      ? "/"
      : `/surfaces/${surface}`;
  return [
    make("h2", { tabIndex: -1 }, takenTitle(taken)),
    make("p", {}, companyWords(taken)),
    ...(verdict ? [make("p", {}, make("b", {}, verdict.headline), ` ${verdict.detail}`)] : []),
    ...(advice ? [make("p", {}, advice.person)] : []),
    make(
      "p",
      { className: "links" },
      ...(advice && symptom ? [ourLink(`/symptoms/${symptom}`, "What it means, what to do")] : []),
      ourLink(live, links.outage ? "This outage" : "Follow it live"),
      again,
    ),
  ];
}
