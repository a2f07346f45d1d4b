import type { Mail } from "@/lib/platform/mail/send-mail";
import { linkMinutes } from "./ask-next-auth";

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");

/** The message with a sign-in link: plain, without a picture or anything that is fetched. */
export function linkMail(to: string, link: string): Mail {
  const { host } = new URL(link);
  const good = `It is good for ${linkMinutes} minutes, and once.`;
  const otherwise = "If you did not ask for it, leave it: nobody is signed in by a link that is not opened.";
  return {
    to,
    subject: `Sign in to Not Just You (${host})`,
    text: `Sign in to Not Just You with this link:\n\n${link}\n\n${good}\n${otherwise}\n`,
    html: `<p>Sign in to Not Just You with this link:</p><p><a href="${escaped(link)}">Sign in to ${escaped(host)}</a></p><p>${good}<br>${otherwise}</p>`,
    // So that it is answered by no holiday notice, and no list takes it for its own.
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
  };
}
