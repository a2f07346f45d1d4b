/** Under which the data may be used by anyone: it licenses databases too, and asks for no more than the source's name. */
export const licence = {
  id: "CC-BY-4.0",
  name: "Creative Commons Attribution 4.0",
  url: "https://creativecommons.org/licenses/by/4.0/",
} as const;
