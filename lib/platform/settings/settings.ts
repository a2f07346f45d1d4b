import { z } from "zod";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { StartProblem } from "@/lib/platform/process/start-problem";
import { emailList, urlWith, webAddress, wholeNumber, yesOrNo } from "./fields";

/** A setting that does not parse. The message is one line that names it, what it got and what it wants. */
export class SettingError extends StartProblem {
  override name = "SettingError";
}

/** One setting: how it is read, what it wants in words, and whether its value may be shown. */
interface Field<T> {
  schema: z.ZodType<T>;
  wants: string;
  secret: boolean;
}

const field = <T>(schema: z.ZodType<T>, wants: string, secret = false): Field<T> => ({
  schema,
  wants,
  secret,
});

const fields = {
  DATABASE_URL: field(
    urlWith("postgresql:", "postgres:").optional(),
    "a postgresql:// URL, or nothing for the embedded database",
    true,
  ),
  DATA_DIR: field(z.string().default("./.data"), "a directory"),
  PORT: field(wholeNumber(0, 65_535).default(3000), "a port number from 0 to 65535"),
  PUBLIC_URL: field(webAddress().optional(), "an http or https URL without a query"),
  OFFICIAL_STATUS_URL: field(
    webAddress().default("https://status.claude.com"),
    "the http or https URL of a status page, without a query",
  ),
  OFFICIAL_POLL_SECONDS: field(wholeNumber(1, 3600).default(60), "a whole number of seconds from 1 to 3600"),
  TRUSTED_PROXIES: field(wholeNumber(0, 16).default(0), "how many proxies are in front, from 0 to 16"),
  AUTH_SECRET: field(z.string().min(32).optional(), "a secret of at least 32 characters", true),
  AUTH_GITHUB_ID: field(z.string().optional(), "the client id of a GitHub application", true),
  AUTH_GITHUB_SECRET: field(z.string().optional(), "the client secret of a GitHub application", true),
  SMTP_URL: field(urlWith("smtp:", "smtps:").optional(), "an smtp:// or smtps:// URL", true),
  MAIL_FROM: field(z.string().includes("@").optional(), "the sender's e-mail address"),
  ADMIN_EMAILS: field(emailList().default([]), "e-mail addresses between commas"),
  ALERTS_ALLOW_PRIVATE: field(yesOrNo().default(false), "true or false"),
};

/** All settings of a process, with defaults filled in. What is absent is not set. */
export interface Settings {
  /** PostgreSQL; absent means the embedded database in `dataDir`. */
  databaseUrl?: string;
  dataDir: string;
  /** 0 lets the system choose. */
  port: number;
  /** Without a slash at its end. */
  publicUrl: string;
  /** Without a slash at its end. */
  officialStatusUrl: string;
  officialPollSeconds: number;
  /** How many proxies in front of the server may be believed. */
  trustedProxies: number;
  authSecret?: string;
  authGithubId?: string;
  authGithubSecret?: string;
  /** Where GitHub's pages and its API are, without a slash at the end. Of no environment: a test has a GitHub of its own. */
  github: { web: string; api: string };
  smtpUrl?: string;
  mailFrom?: string;
  /** In lower case. */
  adminEmails: string[];
  /** Whether alerts are posted to addresses of this machine and of private networks too, also by plain http. */
  alertsAllowPrivate: boolean;
}

const given = (env: NodeJS.ProcessEnv, name: string): string | undefined => env[name]?.trim() || undefined;

function shown(value: string, secret: boolean): string {
  if (secret) return `a value of ${value.length} characters (not shown)`;
  const masked = value.replace(/\/\/[^/@]*@/, "//***@");
  return JSON.stringify(masked.length > 80 ? `${masked.slice(0, 80)}…` : masked);
}

function read<T>(env: NodeJS.ProcessEnv, name: string, { schema, wants, secret }: Field<T>): T {
  const value = given(env, name);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new SettingError(`${name}: got ${shown(value ?? "", secret)}, wants ${wants}.`);
}

/**
 * The settings in an environment. An empty value counts as not set; other names are ignored.
 * @throws SettingError for the first that does not parse; a secret's value is never in the message.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = read(env, "PORT", fields.PORT);
  const authGithubId = read(env, "AUTH_GITHUB_ID", fields.AUTH_GITHUB_ID);
  const authGithubSecret = read(env, "AUTH_GITHUB_SECRET", fields.AUTH_GITHUB_SECRET);
  if ((authGithubId === undefined) !== (authGithubSecret === undefined)) {
    const missing = authGithubId === undefined ? "AUTH_GITHUB_ID" : "AUTH_GITHUB_SECRET";
    throw new SettingError(
      `${missing}: got nothing, wants ${fields[missing].wants}, as the other of the two is set.`,
    );
  }
  return {
    databaseUrl: read(env, "DATABASE_URL", fields.DATABASE_URL),
    dataDir: read(env, "DATA_DIR", fields.DATA_DIR),
    port,
    publicUrl: read(env, "PUBLIC_URL", fields.PUBLIC_URL) ?? `http://localhost:${port}`,
    officialStatusUrl: read(env, "OFFICIAL_STATUS_URL", fields.OFFICIAL_STATUS_URL),
    officialPollSeconds: read(env, "OFFICIAL_POLL_SECONDS", fields.OFFICIAL_POLL_SECONDS),
    trustedProxies: read(env, "TRUSTED_PROXIES", fields.TRUSTED_PROXIES),
    authSecret: read(env, "AUTH_SECRET", fields.AUTH_SECRET),
    authGithubId,
    authGithubSecret,
    github: { web: "https://github.com", api: "https://api.github.com" },
    smtpUrl: read(env, "SMTP_URL", fields.SMTP_URL),
    mailFrom: read(env, "MAIL_FROM", fields.MAIL_FROM),
    adminEmails: read(env, "ADMIN_EMAILS", fields.ADMIN_EMAILS),
    alertsAllowPrivate: read(env, "ALERTS_ALLOW_PRIVATE", fields.ALERTS_ALLOW_PRIVATE),
  };
}

const own = () => onePerProcess<{ settings?: Settings }>("settings", () => ({}));

/**
 * The settings of this process, read from its environment at the first call.
 * @throws SettingError when one does not parse.
 */
export function settings(): Settings {
  const kept = own();
  kept.settings ??= readSettings(process.env);
  return kept.settings;
}

/** Puts other settings in force for this process (the demonstration, and tests). */
export function chooseSettings(chosen: Settings): void {
  own().settings = chosen;
}
