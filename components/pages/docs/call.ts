/** The languages of the samples. */
export const languages = [
  { id: "curl", name: "curl" },
  { id: "typescript", name: "TypeScript" },
  { id: "python", name: "Python" },
] as const;
export type Language = (typeof languages)[number]["id"];

/** The same call in each language, as complete programs that you can copy and run. */
export type Snippets = Record<Language, string>;

/** An API call in the documentation. */
export interface Call {
  /** Its anchor on the page. */
  id: string;
  method: "GET" | "POST";
  /** Without the origin, with an example query. */
  path: string;
  /** What it does, in one sentence. `llms.txt` uses it too. */
  summary: string;
  /** What else you need to know to use it. */
  details?: string;
  snippets: Snippets;
}

/** Code that prints a part of `answer`: the TypeScript type of that part, and a line per language. */
interface PrintedPart {
  type: string;
  typescript: string;
  python: string;
}

/** A GET of a complete URL that returns JSON. */
export const readSnippets = (url: string, { type, typescript, python }: PrintedPart): Snippets => ({
  curl: `curl -s '${url}'`,
  typescript: `type Answer = ${type};

const response = await fetch("${url}");
const answer = (await response.json()) as Answer;
${typescript}`,
  python: `import json, urllib.request

with urllib.request.urlopen("${url}") as response:
    answer = json.load(response)
${python}`,
});
