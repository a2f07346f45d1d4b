import { parseSetCookie, stringifyCookie } from "cookie";
import { GET as data } from "@/app/(account)/account/data.json/route";
import { POST as confirmDeletion } from "@/app/(account)/account/delete/confirm/route";
import { POST as revoke } from "@/app/(account)/account/keys/revoke/route";
import { POST as keys } from "@/app/(account)/account/keys/route";
import { POST as give } from "@/app/(account)/account/moderators/give/route";
import { POST as take } from "@/app/(account)/account/moderators/take/route";
import { POST as sessions } from "@/app/(account)/account/sessions/route";
import { POST as finish } from "@/app/(account)/signin/finish/route";
import { POST as github } from "@/app/(account)/signin/github/route";
import { POST as send } from "@/app/(account)/signin/send/route";
import { GET as fromGithub } from "@/app/api/auth/callback/github/route";
import { currentAccount, type SignedIn } from "@/lib/accounts/account";
import { formToken } from "@/lib/accounts/signed-in-request";

/** Where the product of these tests says that it is. */
export const publicUrl = "http://localhost:3000";

const routes = {
  "/signin/send": send,
  "/signin/github": github,
  "/signin/finish": finish,
  "/account/sessions": sessions,
  "/account/keys": keys,
  "/account/keys/revoke": revoke,
  "/account/delete/confirm": confirmDeletion,
  "/account/moderators/give": give,
  "/account/moderators/take": take,
};

let browsers = 0;

/** An address, in a network of its own, that no browser had before: limits outlive a test. */
const newAddress = () => {
  browsers += 1;
  return `198.18.${browsers & 255}.${1 + (browsers >> 8)}`;
};

/** A browser: it keeps cookies, and sends forms to the routes as Next calls them. */
export class Browser {
  readonly #cookies = new Map<string, string>();
  constructor(readonly address = newAddress()) {}

  get headers(): Headers {
    const cookie = stringifyCookie(Object.fromEntries(this.#cookies));
    return new Headers({ "x-njy-peer": this.address, ...(cookie ? { cookie } : {}) });
  }

  /** Who is signed in here. */
  account = (): Promise<SignedIn | null> => currentAccount(this.headers, new Date());

  /** Sends a form from a page of ours, with the session's token; `headers` are put over those of the browser. */
  async send(
    path: keyof typeof routes,
    fields: Record<string, string>,
    headers: Record<string, string> = { "sec-fetch-site": "same-origin" },
  ): Promise<Response> {
    const account = await this.account();
    const token: Record<string, string> = account ? { formToken: await formToken(account.sessionId) } : {};
    const sent = this.headers;
    for (const [name, value] of Object.entries(headers)) sent.set(name, value);
    const body = new URLSearchParams({ ...token, ...fields });
    const answer = await routes[path](new Request(publicUrl + path, { method: "POST", headers: sent, body }));
    this.#take(answer);
    return answer;
  }

  /** Asks for the file of one's own data. */
  download = (): Promise<Response> =>
    data(new Request(`${publicUrl}/account/data.json`, { headers: this.headers }));

  /** Which cookies it holds. */
  get cookieNames(): string[] {
    return [...this.#cookies.keys()].sort();
  }

  /** Holds the same cookies as another. */
  takeCookiesOf(other: Browser): void {
    for (const [name, value] of other.#cookies) this.#cookies.set(name, value);
  }

  /** Comes back from GitHub. */
  async comeBack(address: string): Promise<Response> {
    const answer = await fromGithub(new Request(address, { headers: this.headers }));
    this.#take(answer);
    return answer;
  }

  /** Signs in by a link, as the page behind it does. */
  async follow(link: string): Promise<Response> {
    const { searchParams } = new URL(link);
    return this.send("/signin/finish", Object.fromEntries(searchParams));
  }

  #take(answer: Response): void {
    for (const cookie of answer.headers.getSetCookie()) {
      const { name, value, maxAge } = parseSetCookie(cookie);
      if (!value || maxAge === 0) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }
}

/** The word on what a form did, in the address to which it led. */
export const toldBy = (answer: Response): string | null =>
  new URL(answer.headers.get("location") ?? "/", publicUrl).searchParams.get("told");
