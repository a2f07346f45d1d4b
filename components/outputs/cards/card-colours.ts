/** The light tokens of `globals.css` as sRGB: what draws cards knows no oklch. A test holds the two together. */
export const cardColours = {
  paper: "#fbfaf7",
  card: "#ffffff",
  ink: "#1f1915",
  soft: "#69625d",
  line: "#e0deda",
  "heat-4": "#e15524",
  "heat-5": "#b31609",
  official: "#2e69b2",
} as const;
