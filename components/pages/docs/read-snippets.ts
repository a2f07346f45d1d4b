import type { Snippets } from "./languages";

/** What a reading call prints: of `answer`, in TypeScript with the type of what is used, and in Python. */
interface Shown {
  type: string;
  typescript: string;
  python: string;
}

/** A call that reads JSON. `url` is whole. */
export const readSnippets = (url: string, { type, typescript, python }: Shown): Snippets => ({
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
