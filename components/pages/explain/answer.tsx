import type { ReactNode } from "react";
import { Advice, faults } from "@/components/pages/symptoms/advice";
import { RouteLink } from "@/components/ui/text-link";
import { modelOf } from "@/lib/catalog/models";
import { refusalOf } from "@/lib/catalog/pasted-errors/refusals";
import { surfaceOf } from "@/lib/catalog/surfaces";
import { symptomOf } from "@/lib/catalog/symptoms";
import type { Explanation } from "@/lib/views/pages/read-explanation";
import { formatList } from "@/lib/words/lists";
import { Others } from "./others";
import type { Reading } from "./reading";

/** What the error is, who causes it, where it happened, and whether others see it now. */
export function Answer({ reading, explanation }: { reading: Reading; explanation: Explanation }) {
  const what = describe(reading);
  return (
    <>
      <h2
        tabIndex={-1}
        className="text-[1.625rem] leading-tight font-[640] tracking-tight text-balance outline-none"
      >
        {what.title}
      </h2>
      <p className="mt-2 max-w-[38rem] text-pretty">
        <strong className="font-[640]">{what.fault}</strong> {what.means}
      </p>
      <dl className="mt-5 grid gap-x-10 gap-y-4 sm:grid-cols-2">
        <Fact term="Where">{surfaceText(reading)}</Fact>
        <Fact term="Model">{modelText(reading)}</Fact>
      </dl>
      <Others explanation={explanation} reading={reading} />
    </>
  );
}

/** What to do about it, and what was removed from the text. */
export function WhatNow({ reading }: { reading: Reading }) {
  const { program, person } = describe(reading);
  return (
    <>
      <h3 className="mb-2.5 font-[640]">What to do</h3>
      <Advice program={program} person={person} />
      <h3 className="mt-7 mb-1.5 font-[640]">What we removed</h3>
      <p className="max-w-[38rem] text-pretty">{removedText(reading.dropped)}</p>
    </>
  );
}

const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt className="note">{term}</dt>
    <dd className="m-0">{children}</dd>
  </div>
);

interface What {
  title: string;
  fault: string;
  means: string;
  program: string;
  person: string;
}

function describe({ symptom, refusal, whose, guessed }: Reading): What {
  if (refusal !== null) {
    const { name, gloss, ...words } = refusalOf(refusal);
    return {
      ...words,
      title: titleOf(name, gloss, guessed.includes("refusal")),
      fault: "Not an outage.",
    };
  }
  const { name, gloss, ...words } = symptomOf(symptom ?? "other");
  if (symptom === null)
    return {
      ...words,
      title: "We don’t recognize this error.",
      fault: faults.unknown,
      means:
        "The text contains no error that we know. The line with the HTTP status or the error type helps most.",
    };
  return { ...words, title: titleOf(name, gloss, guessed.includes("symptom")), fault: faults[whose] };
}

const titleOf = (name: string, gloss: string, isGuessed: boolean) =>
  `${isGuessed ? "Probably " : ""}${name}: ${gloss}`;

function surfaceText({ surface, guessed }: Reading): ReactNode {
  if (surface === null || surface === "not-sure") return "not in the text";
  const how = guessed.includes("surface") ? " (guessed from the wording)" : "";
  return (
    <>
      <RouteLink prefetch={false} href={`/surfaces/${surface}`}>
        {surfaceOf(surface).name}
      </RouteLink>
      {how}
    </>
  );
}

function modelText({ model, guessed }: Reading): ReactNode {
  if (model === null || model === "not-sure") return "not in the text";
  const how = guessed.includes("model") ? " (most likely)" : "";
  return (
    <>
      <RouteLink prefetch={false} href={`/models/${model}`}>
        {modelOf(model).name}
      </RouteLink>
      {how}
    </>
  );
}

function removedText(dropped: readonly string[]): string {
  const secrets = dropped.filter((kind) => kind !== "other text");
  const rest = dropped.includes("other text") ? ["text that is not about the error"] : [];
  const all = [...secrets, ...rest];
  const none = secrets.length === 0 ? "We found nothing that looks like a key, token, address or ID." : "";
  const removed = all.length === 0 ? "" : `Before we send or store anything, we remove: ${formatList(all)}.`;
  return `${none} ${removed}`.trim();
}
