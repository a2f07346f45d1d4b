import { createHash, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** A GitHub user. */
export interface GithubPerson {
  id: number;
  /** The address in `/user`: a public one, which GitHub has not verified. We must not trust it. */
  publicEmail?: string;
  emails: { email: string; primary: boolean; verified: boolean }[];
}

/** A GitHub on loopback: it checks the secret, code, callback URL and PKCE, and each of its codes works once. */
export interface GithubServer {
  url: string;
  /** The user who is signed in there and agrees; null if they decline. */
  person: GithubPerson | null;
  /** Whether it refuses to list addresses. */
  hidesEmails: boolean;
  /** Tokens that it gave. */
  tokens: string[];
  /** The scopes that were asked for. */
  scopes: string[];
  close(): Promise<void>;
}

interface Granted {
  person: GithubPerson;
  challenge: string;
  redirectUri: string;
}

interface Answer {
  status?: number;
  body: unknown;
}

/** Starts it for one application. */
export async function startGithub(application: { id: string; secret: string }): Promise<GithubServer> {
  const codes = new Map<string, Granted>();
  const persons = new Map<string, GithubPerson>();

  function authorize(query: URLSearchParams, response: ServerResponse): void {
    const redirectUri = query.get("redirect_uri") ?? "";
    const back = new URL(redirectUri);
    back.searchParams.set("state", query.get("state") ?? "");
    back.searchParams.set("iss", "https://github.com/login/oauth");
    github.scopes.push(query.get("scope") ?? "");
    if (github.person === null) back.searchParams.set("error", "access_denied");
    else {
      const code = randomBytes(10).toString("hex");
      codes.set(code, { person: github.person, challenge: query.get("code_challenge") ?? "", redirectUri });
      back.searchParams.set("code", code);
    }
    response.writeHead(302, { location: back.href }).end();
  }

  async function tokenFor(request: IncomingMessage): Promise<Answer> {
    const form = new URLSearchParams(await text(request));
    const code = form.get("code") ?? "";
    const granted = codes.get(code);
    codes.delete(code);
    const basic = `Basic ${Buffer.from(`${application.id}:${application.secret}`).toString("base64")}`;
    const proof = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (request.headers.authorization !== basic) return { body: { error: "incorrect_client_credentials" } };
    if (!granted || granted.challenge !== proof || granted.redirectUri !== form.get("redirect_uri"))
      return { body: { error: "bad_verification_code" } };
    const token = `gho_${randomBytes(18).toString("hex")}`;
    github.tokens.push(token);
    persons.set(token, granted.person);
    return { body: { access_token: token, token_type: "bearer", scope: "user:email" } };
  }

  function ofPerson(path: string, authorization: string): Answer {
    const person = persons.get(authorization.replace(/^(Bearer|token) /, ""));
    if (!person) return { status: 401, body: { message: "Bad credentials" } };
    if (path === "/user") return { body: { id: person.id, login: "ann", email: person.publicEmail } };
    if (github.hidesEmails) return { status: 404, body: { message: "Not Found" } };
    return { body: person.emails };
  }

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://github");
    if (pathname === "/login/oauth/authorize") authorize(searchParams, response);
    else if (pathname === "/login/oauth/access_token")
      void tokenFor(request).then((answer) => send(response, answer));
    else send(response, ofPerson(pathname, request.headers.authorization ?? ""));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const github: GithubServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    person: null,
    hidesEmails: false,
    tokens: [],
    scopes: [],
    close: () => new Promise((closed) => server.close(() => closed())),
  };
  return github;
}

function send(response: ServerResponse, { body, status = 200 }: Answer): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
