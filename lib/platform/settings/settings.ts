import { z } from "zod";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { StartProblem } from "@/lib/platform/process/start-problem";

/** A setting is not valid. The message is one line with its name, its value and what we expect. */
export class SettingError extends StartProblem {
  override name = "SettingError";
}

/** A whole number in a range, written in digits. */
const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((number) => number >= min && number <= max);

const isUrlWith = (protocols: readonly string[]) => (text: string) =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol);

/** A URL with one of these protocols (`["https:"]`), as it was written. */
const urlWith = (...protocols: string[]) => z.string().refine(isUrlWith(protocols), { abort: true });

/** An http or https URL without query and fragment. We remove a slash at its end. */
const webAddress = () =>
  urlWith("http:", "https:")
    .refine((text) => !/[?#]/.test(text))
    .transform((text) => text.replace(/\/+$/, ""));

/** E-mail addresses separated by commas, in lower case. */
const emailList = () =>
  z
    .string()
    .transform((text) => text.split(",").map((part) => part.trim().toLowerCase()))
    .pipe(z.array(z.email()));

/** `true` or `false`, also as 1 or 0. */
const yesOrNo = () =>
  z.enum(["true", "false", "1", "0"]).transform((text) => text === "true" || text === "1");

/** One setting: its schema, a description of what we expect, and whether its value is secret. */
interface Field<T> {
  schema: z.ZodType<T>;
  expected: string;
  secret: boolean;
}

const field = <T>(schema: z.ZodType<T>, expected: string, secret = false): Field<T> => ({
  schema,
  expected,
  secret,
});

const fields = {
  DATABASE_URL: field(
    urlWith("postgresql:", "postgres:")
      .refine((text) => !new URL(text).host.includes(","))
      .optional(),
    "the postgresql:// URL of one host (for several, put a proxy such as HAProxy in front), or nothing for the embedded database",
    true,
  ),
  DATA_DIR: field(z.string().default("./.data"), "a directory"),
  PORT: field(wholeNumber(0, 65_535).default(3000), "a port number from 0 to 65535"),
  PUBLIC_URL: field(
    webAddress()
      .refine((text) => new URL(text).pathname === "/")
      .optional(),
    "an http or https URL without a path and a query",
  ),
  OFFICIAL_STATUS_URL: field(
    webAddress().default("https://status.claude.com"),
    "the http or https URL of a status page, without a query",
  ),
  OFFICIAL_POLL_SECONDS: field(wholeNumber(1, 3600).default(60), "a whole number of seconds from 1 to 3600"),
  TRUSTED_PROXIES: field(wholeNumber(0, 16).default(0), "the number of proxies in front, from 0 to 16"),
  AUTH_SECRET: field(z.string().min(32).optional(), "a secret of at least 32 characters", true),
  AUTH_GITHUB_ID: field(z.string().optional(), "the client ID of a GitHub OAuth app", true),
  AUTH_GITHUB_SECRET: field(z.string().optional(), "the client secret of a GitHub OAuth app", true),
  SMTP_URL: field(urlWith("smtp:", "smtps:").optional(), "an smtp:// or smtps:// URL", true),
  MAIL_FROM: field(z.string().includes("@").optional(), "the sender's e-mail address"),
  ADMIN_EMAILS: field(emailList().default([]), "e-mail addresses separated by commas"),
  ALERTS_ALLOW_PRIVATE: field(yesOrNo().default(false), "true or false"),
};

/** All settings of a process, with defaults. A setting that is absent is not set. */
export interface Settings {
  /** A PostgreSQL server. If absent, we use the embedded database in `dataDir`. */
  databaseUrl?: string;
  dataDir: string;
  /** With 0, the system chooses a port. */
  port: number;
  /** Without a slash at its end. */
  publicUrl: string;
  /** Without a slash at its end. */
  officialStatusUrl: string;
  officialPollSeconds: number;
  /** How many proxies in front of the server we trust. */
  trustedProxies: number;
  authSecret?: string;
  authGithubId?: string;
  authGithubSecret?: string;
  /** The URLs of GitHub's pages and API, without a slash at the end. No variable sets them; a test uses its own GitHub. */
  github: { web: string; api: string };
  smtpUrl?: string;
  mailFrom?: string;
  /** In lower case. */
  adminEmails: string[];
  /** Whether we also send alerts to this machine and to private networks, and by plain http. */
  alertsAllowPrivate: boolean;
}

const textOf = (env: NodeJS.ProcessEnv, name: string): string | undefined => env[name]?.trim() || undefined;

function describeValue(value: string, secret: boolean): string {
  if (secret) return `a value of ${value.length} characters (not shown)`;
  const masked = value.replace(/\/\/[^/@]*@/, "//***@");
  return JSON.stringify(masked.length > 80 ? `${masked.slice(0, 80)}…` : masked);
}

function read<T>(env: NodeJS.ProcessEnv, name: string, { schema, expected, secret }: Field<T>): T {
  const value = textOf(env, name);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new SettingError(`${name}: got ${describeValue(value ?? "", secret)}, expected ${expected}.`);
}

/**
 * Reads the settings from an environment. An empty value counts as not set. We ignore other names.
 * @throws SettingError for the first that is not valid. The message never contains the value of a secret.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = read(env, "PORT", fields.PORT);
  const authGithubId = read(env, "AUTH_GITHUB_ID", fields.AUTH_GITHUB_ID);
  const authGithubSecret = read(env, "AUTH_GITHUB_SECRET", fields.AUTH_GITHUB_SECRET);
  if ((authGithubId === undefined) !== (authGithubSecret === undefined)) {
    const [missing, present] =
      authGithubId === undefined
        ? (["AUTH_GITHUB_ID", "AUTH_GITHUB_SECRET"] as const)
        : (["AUTH_GITHUB_SECRET", "AUTH_GITHUB_ID"] as const);
    throw new SettingError(
      `${missing}: got nothing, expected ${fields[missing].expected}, because ${present} is set. Set both or neither.`,
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
 * The settings of this process. The first call reads them from its environment.
 * @throws SettingError if one is not valid.
 */
export function settings(): Settings {
  const current = own();
  current.settings ??= readSettings(process.env);
  return current.settings;
}

/** Replaces the settings of this process, at start and in tests. */
export function setSettings(settings: Settings): void {
  own().settings = settings;
}
