import type { AlertMessage } from "./message";
import { timeInWords } from "./words";

const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);

const paragraph = (inner: string, style = "") => `<p style="margin:0 0 12px;${style}">${inner}</p>`;
const said = (who: string, text: string) => paragraph(`<strong>${who}:</strong> ${escaped(text)}`);
const link = (url: string) => `<a href="${escaped(url)}">${escaped(url)}</a>`;

const part = (message: AlertMessage) =>
  paragraph(escaped(message.title), "font-size:18px;font-weight:600") +
  paragraph(timeInWords(message.at), "font-size:13px") +
  said("Users", message.users) +
  said("Official page", message.official) +
  paragraph(link(message.link));

/** The same mail for programs that show HTML: no image, no colour of its own, nothing that is fetched. */
export const mailHtml = (
  messages: readonly AlertMessage[],
  end: { words: string; stopWords: string; stopLink: string },
): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"></head><body style="margin:0;padding:16px;max-width:36em;font:15px/1.5 system-ui,sans-serif">${messages
    .map(part)
    .join('<hr style="border:0;border-top:1px solid #8888;margin:20px 0">')}${paragraph(
    `${escaped(end.words)}<br>${escaped(end.stopWords)} <a href="${escaped(end.stopLink)}">${escaped(new URL(end.stopLink).host)}</a>`,
    "margin-top:24px;font-size:13px",
  )}</body></html>`;
