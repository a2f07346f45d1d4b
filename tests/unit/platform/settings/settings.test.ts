import { describe, expect, it } from "vitest";
import { readSettings, SettingError } from "@/lib/platform/settings/settings";

const env = (values: Record<string, string>) => values as NodeJS.ProcessEnv;

const github = { web: "https://github.com", api: "https://api.github.com" };

function complaint(values: Record<string, string>): string {
  try {
    readSettings(env(values));
  } catch (error) {
    expect(error).toBeInstanceOf(SettingError);
    return error instanceof Error ? error.message : "";
  }
  throw new Error("it was accepted");
}

describe("readSettings", () => {
  it("needs no variable", () => {
    expect(readSettings(env({}))).toEqual({
      databaseUrl: undefined,
      dataDir: "./.data",
      port: 3000,
      publicUrl: "http://localhost:3000",
      officialStatusUrl: "https://status.claude.com",
      officialPollSeconds: 60,
      trustedProxies: 0,
      authSecret: undefined,
      authGithubId: undefined,
      authGithubSecret: undefined,
      github,
      smtpUrl: undefined,
      mailFrom: undefined,
      adminEmails: [],
      alertsAllowPrivate: false,
    });
  });

  it("reads each setting", () => {
    const secret = "s".repeat(32);
    const read = readSettings(
      env({
        DATABASE_URL: "postgresql://me:pw@db.example:5432/njy?sslmode=require",
        DATA_DIR: "/srv/njy",
        PORT: "8080",
        PUBLIC_URL: "https://njy.example/",
        OFFICIAL_STATUS_URL: "http://127.0.0.1:9/",
        OFFICIAL_POLL_SECONDS: "5",
        TRUSTED_PROXIES: "2",
        AUTH_SECRET: secret,
        AUTH_GITHUB_ID: "id",
        AUTH_GITHUB_SECRET: "gh",
        SMTP_URL: "smtps://u:p@mail.example",
        MAIL_FROM: "Not Just You <hello@njy.example>",
        ADMIN_EMAILS: "Ann@Example.org, bob@example.org",
        ALERTS_ALLOW_PRIVATE: "true",
      }),
    );
    expect(read).toEqual({
      databaseUrl: "postgresql://me:pw@db.example:5432/njy?sslmode=require",
      dataDir: "/srv/njy",
      port: 8080,
      publicUrl: "https://njy.example",
      officialStatusUrl: "http://127.0.0.1:9",
      officialPollSeconds: 5,
      trustedProxies: 2,
      authSecret: secret,
      authGithubId: "id",
      authGithubSecret: "gh",
      github,
      smtpUrl: "smtps://u:p@mail.example",
      mailFrom: "Not Just You <hello@njy.example>",
      adminEmails: ["ann@example.org", "bob@example.org"],
      alertsAllowPrivate: true,
    });
  });

  it("treats an empty value as not set, and takes the public URL from the port", () => {
    const read = readSettings(env({ DATABASE_URL: "", DATA_DIR: "  ", PORT: "4000", ADMIN_EMAILS: "" }));
    expect(read).toMatchObject({ databaseUrl: undefined, dataDir: "./.data", adminEmails: [] });
    expect(read.publicUrl).toBe("http://localhost:4000");
  });

  it.each([
    ["PORT", "80a"],
    ["PORT", "-1"],
    ["PORT", "65536"],
    ["PORT", "1e3"],
    ["OFFICIAL_POLL_SECONDS", "0"],
    ["OFFICIAL_POLL_SECONDS", "1.5"],
    ["TRUSTED_PROXIES", "all"],
    ["PUBLIC_URL", "njy.example"],
    ["PUBLIC_URL", "https://njy.example/?a=1"],
    ["OFFICIAL_STATUS_URL", "ftp://status.example"],
    ["MAIL_FROM", "nobody"],
    ["ADMIN_EMAILS", "ann@example.org,bob"],
  ])("refuses %s=%s with one line: its name, its value and what we expect", (name, value) => {
    const said = complaint({ [name]: value });
    expect(said).toMatch(new RegExp(`^${name}: got "[^\n]+", expected [^\n]+\\.$`));
    expect(said).toContain(value.slice(0, 20));
  });

  it.each([
    ["DATABASE_URL", "mysql://me:hunter2@db/njy"],
    ["DATABASE_URL", "hunter2"],
    ["SMTP_URL", "http://me:hunter2@mail"],
    ["AUTH_SECRET", "hunter2"],
  ])("names %s without its value", (name, value) => {
    const said = complaint({ [name]: value });
    expect(said).toMatch(new RegExp(`^${name}: got a value of ${value.length} characters`));
    expect(said).not.toContain("hunter2");
    expect(said).not.toContain("\n");
  });

  it("hides a password in a URL, and prints a long value with line breaks on one line", () => {
    expect(complaint({ PUBLIC_URL: "ftp://me:hunter2@njy.example" })).not.toContain("hunter2");
    const said = complaint({ PORT: `1\n${"9".repeat(500)}` });
    expect(said).not.toContain("\n");
    expect(said.length).toBeLessThan(200);
  });

  it("requires both GitHub settings or none", () => {
    expect(complaint({ AUTH_GITHUB_ID: "id" })).toMatch(/^AUTH_GITHUB_SECRET: got nothing/);
    expect(complaint({ AUTH_GITHUB_SECRET: "hunter2" })).toMatch(/^AUTH_GITHUB_ID: got nothing/);
  });
});
