import Link from "next/link";
import type { ReactNode } from "react";
import { Advice } from "@/components/pages/symptoms/advice";
import { faults } from "@/components/pages/symptoms/faults";
import { modelOf } from "@/lib/catalog/models";
import { refusalOf } from "@/lib/catalog/pasted-errors/refusals";
import { surfaceOf } from "@/lib/catalog/surfaces";
import { symptomOf } from "@/lib/catalog/symptoms";
import type { Explanation } from "@/lib/views/pages/read-explanation";
import { Others } from "./others";
import type { Reading } from "./reading";

/** What it is and whose fault, where it was seen, and whether others see it now. */
export function Answer({ reading, explanation }: { reading: Reading; explanation: Explanation }) {
  const what = whatOf(reading);
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
        <Fact term="Where">{whereOf(reading)}</Fact>
        <Fact term="Model">{modelWords(reading)}</Fact>
      </dl>
      <Others explanation={explanation} reading={reading} />
    </>
  );
}

/** What to do about it, and what of the text was dropped. */
export function WhatNow({ reading }: { reading: Reading }) {
  const { program, person } = whatOf(reading);
  return (
    <>
      <h3 className="mb-2.5 font-[640]">What to do</h3>
      <Advice program={program} person={person} />
      <h3 className="mt-7 mb-1.5 font-[640]">What was dropped</h3>
      <p className="max-w-[38rem] text-pretty">{droppedWords(reading.dropped)}</p>
    </>
  );
}

const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt className="text-label text-soft">{term}</dt>
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

function whatOf({ symptom, refusal, whose, guessed }: Reading): What {
  if (refusal !== null) {
    const { name, gloss, ...words } = refusalOf(refusal);
    return {
      ...words,
      title: titleOf(name, gloss, guessed.includes("refusal")),
      fault: "No outage by itself.",
    };
  }
  const { name, gloss, ...words } = symptomOf(symptom ?? "other");
  if (symptom === null)
    return {
      ...words,
      title: "We cannot tell what this is.",
      fault: faults.unknown,
      means:
        "No error that we know is spoken of in it. The line with the status or the error’s type tells most.",
    };
  return { ...words, title: titleOf(name, gloss, guessed.includes("symptom")), fault: faults[whose] };
}

const titleOf = (name: string, gloss: string, isGuessed: boolean) =>
  `${isGuessed ? "Probably " : ""}${name}: ${gloss}`;

function whereOf({ surface, guessed }: Reading): ReactNode {
  if (surface === null || surface === "not-sure") return "not told by the text";
  const how = guessed.includes("surface") ? ", by its wording" : "";
  return (
    <>
      <Link prefetch={false} href={`/surfaces/${surface}`} className="worded">
        {surfaceOf(surface).name}
      </Link>
      {how}
    </>
  );
}

function modelWords({ model, guessed }: Reading): ReactNode {
  if (model === null || model === "not-sure") return "not told by the text";
  const how = guessed.includes("model") ? ", the likeliest" : "";
  return (
    <>
      <Link prefetch={false} href={`/models/${model}`} className="worded">
        {modelOf(model).name}
      </Link>
      {how}
    </>
  );
}

function droppedWords(dropped: readonly string[]): string {
  const secrets = dropped.filter((kind) => kind !== "other text");
  const rest = dropped.includes("other text") ? ["all that does not speak of the error"] : [];
  const all = [...secrets, ...rest];
  const none =
    secrets.length === 0 ? "Nothing that looks like a key, a token, an address or an id was found." : "";
  const told = all.length === 0 ? "" : `Before anything is sent with a report or kept: ${listed(all)}.`;
  return `${none} ${told}`.trim();
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
