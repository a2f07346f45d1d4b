/** Another way to read the status or to report, outside the API. */
export interface OtherFormat {
  name: string;
  summary: string;
  /** Links to open. */
  links: { path: string; name?: string }[];
  /** Commands for a terminal. */
  commands?: string;
}

/** The formats besides the API. */
export const otherFormats = (origin: string): OtherFormat[] => [
  {
    name: "Badges",
    links: [{ path: "/badges", name: "Create badge" }, { path: "/badge/claude-code.svg" }],
    summary:
      "Status badges as SVG, PNG or Shields JSON for any surface and model, with users and the status page side by side.",
  },
  {
    name: "Embed",
    links: [{ path: "/embed", name: "Button, badge and frames" }],
    summary:
      "A report button and a badge as custom elements, and frames. They work under a strict content security policy.",
  },
  {
    name: "Webhooks",
    links: [{ path: "/docs/webhooks", name: "Headers, signatures, message types" }],
    summary: "Get outages and official incidents at your own URL, signed, or on other channels.",
  },
  {
    name: "Terminal",
    summary:
      "The status as 80 columns of text, for everything, a surface, or a surface and model. Or as one line for status bars.",
    links: [],
    commands: `curl ${origin}\ncurl ${origin}/claude-code/opus-5-5\ncurl '${origin}/claude-code?format=line'`,
  },
  {
    name: "Exit code",
    summary: "200 or 503 and one word, so a script only needs the exit code.",
    links: [],
    commands: `curl -fs ${origin}/ok/claude-code`,
  },
];
