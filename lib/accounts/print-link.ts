import { linkMinutes } from "./ask-next-auth";

/** Prints a sign-in link for whoever runs a server without mail; to whom it belongs is not printed. */
export function printLink(link: string): void {
  console.log(`
  Somebody asked to sign in. SMTP_URL is not set, so the link is printed here instead of being sent.
  It is good for ${linkMinutes} minutes, and once:

    ${link}
`);
}
