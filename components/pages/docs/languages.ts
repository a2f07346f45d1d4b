/** The languages in which each call is shown. */
export const languages = [
  { id: "curl", name: "curl" },
  { id: "typescript", name: "TypeScript" },
  { id: "python", name: "Python" },
] as const;
export type Language = (typeof languages)[number]["id"];

/** The same call in each language: whole programs, to be copied and run as they are. */
export type Snippets = Record<Language, string>;
