/** Another way to read or report, which has a page of its own or needs none. */
export interface OtherFormat {
  name: string;
  says: string;
  /** Addresses that can be opened. */
  links: { path: string; name?: string }[];
  /** Commands for a terminal. */
  commands?: string;
}

/** What there is beside the API. */
export const otherFormats = (origin: string): OtherFormat[] => [
  {
    name: "Badges",
    links: [{ path: "/badges", name: "Build one" }, { path: "/badge/claude-code.svg" }],
    says: "SVG, PNG and shields’ JSON of any surface and model, users and the official page side by side.",
  },
  {
    name: "On your site",
    links: [{ path: "/embed", name: "Button, badge and frames" }],
    says: "A report button and a badge as custom elements, and frames, under a strict content security policy.",
  },
  {
    name: "Webhooks",
    links: [{ path: "/docs/webhooks", name: "Headers, signatures, message types" }],
    says: "Get outages and official incidents at your own URL, signed, or on other channels.",
  },
  {
    name: "Terminal",
    says: "80 columns of text of everything, a surface, or a surface and model; and one line, for status bars.",
    links: [],
    commands: `curl ${origin}\ncurl ${origin}/claude-code/opus-5-5\ncurl '${origin}/claude-code?format=line'`,
  },
  {
    name: "Yes or no",
    says: "200 or 503 and one word, for scripts: the exit code is enough.",
    links: [],
    commands: `curl -fs ${origin}/ok/claude-code`,
  },
];
