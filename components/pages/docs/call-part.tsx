import { CodeSample } from "@/components/ui/code-sample";
import type { Call } from "./call";
import { type Language, languages } from "./languages";

/** Hidden while another language is chosen. */
const shownFor: Record<Language, string> = {
  curl: "group-has-[#language-typescript:checked]/docs:hidden group-has-[#language-python:checked]/docs:hidden",
  typescript:
    "group-has-[#language-curl:checked]/docs:hidden group-has-[#language-python:checked]/docs:hidden",
  python:
    "group-has-[#language-curl:checked]/docs:hidden group-has-[#language-typescript:checked]/docs:hidden",
};

/** One call: its address, what it is for, and how it is made in each language. */
export function CallPart({ call }: { call: Call }) {
  const { id, method, path, says, more, snippets } = call;
  return (
    <div id={id} className="scroll-mt-2 space-y-2.5 pt-6">
      <h3 className="font-mono text-sm font-semibold [overflow-wrap:anywhere]">
        <span className="text-soft">{method}</span>{" "}
        {method === "GET" ? (
          <a href={path} className="worded">
            {path}
          </a>
        ) : (
          path
        )}
      </h3>
      <p>
        {says} {more ? <span className="text-soft">{more}</span> : null}
      </p>
      {languages.map((language) => (
        <div key={language.id} data-call={id} data-language={language.id} className={shownFor[language.id]}>
          <CodeSample label={language.name} code={snippets[language.id]} />
        </div>
      ))}
    </div>
  );
}
