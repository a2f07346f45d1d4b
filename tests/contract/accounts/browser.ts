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

/** PUBLIC_URL in these tests. */
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

/** A new address in a network of its own: limits outlive a test. */
const newAddress = () => {
  browsers += 1;
  return `198.18.${browsers & 255}.${1 + (browsers >> 8)}`;
};

/** A browser: it stores cookies, and calls the routes as Next does. */
export class Browser {
  readonly #cookies = new Map<string, string>();
  constructor(readonly address = newAddress()) {}

  get headers(): Headers {
    const cookie = stringifyCookie(Object.fromEntries(this.#cookies));
    return new Headers({ "x-njy-peer": this.address, ...(cookie ? { cookie } : {}) });
  }

  /** The account that is signed in here. */
  account = (): Promise<SignedIn | null> => currentAccount(this.headers, new Date());

  /** Sends a form from one of our pages, with the form token. `headers` replace those of the browser. */
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

  /** Downloads the data of the account. */
  download = (): Promise<Response> =>
    data(new Request(`${publicUrl}/account/data.json`, { headers: this.headers }));

  /** The names of its cookies. */
  get cookieNames(): string[] {
    return [...this.#cookies.keys()].sort();
  }

  /** Copies the cookies of another browser. */
  takeCookiesOf(other: Browser): void {
    for (const [name, value] of other.#cookies) this.#cookies.set(name, value);
  }

  /** Comes back from GitHub. */
  async comeBack(address: string): Promise<Response> {
    const answer = await fromGithub(new Request(address, { headers: this.headers }));
    this.#take(answer);
    return answer;
  }

  /** Signs in with a link, as its page does. */
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

/** The notice about what a form did, in the address that it redirected to. */
export const noticeIn = (answer: Response): string | null =>
  new URL(answer.headers.get("location") ?? "/", publicUrl).searchParams.get("told");
