import { type PlantedSecret, shaped } from "./planted-secret";

const inString = (text: string) => JSON.stringify(text).slice(1, -1);
const codeOf = (character: string) => character.charCodeAt(0);
const named: Record<string, string> = {
  '"': "&quot;",
  "'": "&apos;",
  "<": "&lt;",
  ">": "&gt;",
  "&": "&amp;",
};
const punctuation = /["'<>&=:\\/@]/g;

const inHtml = (text: string) => text.replace(/["'<>&]/g, (found) => named[found] ?? found);
const inAddress = (text: string) => text.split("•").map(encodeURIComponent).join("•");

/** How a text looks after a program embedded it in another text. */
const encodings: Record<string, (text: string) => string> = {
  "a JSON string": inString,
  "JSON in a JSON string": (text) => inString(inString(text)),
  "JSON in JSON in a JSON string": (text) => inString(inString(inString(text))),
  "an address": inAddress,
  "an address in an address": (text) => inAddress(inAddress(text)),
  HTML: inHtml,
  "HTML, written as text": (text) => inHtml(inHtml(text)),
  "HTML by decimal numbers": (text) => text.replace(punctuation, (found) => `&#${codeOf(found)};`),
  "HTML by hexadecimal numbers": (text) =>
    text.replace(punctuation, (found) => `&#x${codeOf(found).toString(16)};`),
  "Unicode escapes": (text) =>
    text.replace(punctuation, (found) => `\\u${codeOf(found).toString(16).padStart(4, "0")}`),
  "escapes of bytes": (text) => text.replace(punctuation, (found) => `\\x${codeOf(found).toString(16)}`),
};

const shapes = [
  ["secret", '{"password":"•"}'],
  ["secret", '{"password": "•", "user": "jane"}'],
  ["token", '{"github_token":"two •"}'],
  ["API key", "{'openaiKey': '•'}"],
  ["secret", "user=jane&password=•"],
  ["secret", "<password>•</password>"],
  ["token", '"Authorization":"Token •"'],
  ["home directory", "/Users/•/merger.ts"],
  ["network path", "\\\\fileserver\\share\\•"],
] as const;

/** Secrets in a text that a program embedded in another text. */
export const plantedEncoded: PlantedSecret[] = Object.entries(encodings).flatMap(([name, encode]) =>
  shapes.map(([kind, shape]) => ({ ...shaped(kind, encode(shape), true), name: `${shape} in ${name}` })),
);
