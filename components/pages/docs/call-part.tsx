import { CodeSample } from "@/components/ui/code-sample";
import { TextLink } from "@/components/ui/text-link";
import { type Call, type Language, languages } from "./call";
import type { ObservationCall } from "./program-calls";

/** Hides a sample while another language is selected. */
const visibleFor: Record<Language, string> = {
  curl: "group-has-[#language-typescript:checked]/docs:hidden group-has-[#language-python:checked]/docs:hidden",
  typescript:
    "group-has-[#language-curl:checked]/docs:hidden group-has-[#language-python:checked]/docs:hidden",
  python:
    "group-has-[#language-curl:checked]/docs:hidden group-has-[#language-typescript:checked]/docs:hidden",
};

/** One call: its path, what it does, and a sample per language. */
export function CallPart({ call }: { call: Call }) {
  const { id, method, path, summary, details, snippets } = call;
  return (
    <div id={id} className="scroll-mt-2 space-y-2.5 pt-6">
      <h3 className="font-mono text-sm font-semibold [overflow-wrap:anywhere]">
        <span className="text-soft">{method}</span>{" "}
        {method === "GET" ? <TextLink href={path}>{path}</TextLink> : path}
      </h3>
      <p>
        {summary} {details ? <span className="text-soft">{details}</span> : null}
      </p>
      {languages.map((language) => (
        <div key={language.id} data-call={id} data-language={language.id} className={visibleFor[language.id]}>
          <CodeSample label={language.name} code={snippets[language.id]} />
        </div>
      ))}
    </div>
  );
}

/** The only call that needs a key. Its TypeScript and Python samples are on the programs page. */
export function ObservationPart({ path, summary, details, curl }: ObservationCall) {
  return (
    <div id="observations" className="scroll-mt-2 space-y-2.5 pt-6">
      <h3 className="font-mono text-sm font-semibold [overflow-wrap:anywhere]">
        <span className="text-soft">POST</span> {path}
      </h3>
      <p>
        {summary} <span className="text-soft">{details}</span>{" "}
        <TextLink href="/programs#send">Complete programs in TypeScript and Python</TextLink>
      </p>
      <div data-call="observations" data-language="curl">
        <CodeSample label="curl on Linux, with your key in NOT_JUST_YOU_KEY" code={curl} />
      </div>
    </div>
  );
}

/** Limits all samples below to one language, with CSS only. */
export function LanguageChoice() {
  return (
    <fieldset className="mt-6 flex flex-wrap items-center gap-2">
      <legend className="float-left mr-2 note">Language</legend>
      {[{ id: "all", name: "All" }, ...languages].map(({ id, name }) => (
        <label key={id} className="relative">
          <input
            type="radio"
            name="language"
            id={`language-${id}`}
            defaultChecked={id === "curl"}
            className="peer absolute inset-0 opacity-0"
          />
          <span className="chip">{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
