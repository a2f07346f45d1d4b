import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveStatusPage } from "@/lib/demo/serve-status-page";
import { StatusPage } from "@/lib/demo/status-page";
import { findPort } from "@/lib/server/launch/http-server";
import { type MailServer, startMailServer } from "../contract/accounts/mail-server";

/** The product with its own status page and mail server, so that a test does not affect other tests. */
export interface OwnProduct {
  origin: string;
  official: StatusPage;
  mail: MailServer;
  /** Stops it, and resolves with the exit code. */
  close(): Promise<number | null>;
}

/**
 * Starts it on a temporary database, from the build of the other tests. Resolves once it has read the status page. `node` is
 * the program that runs it.
 */
export async function startOwnProduct(
  settings: Record<string, string> = {},
  node = process.execPath,
): Promise<OwnProduct> {
  const official = new StatusPage(() => new Date());
  const page = await serveStatusPage(official);
  const mail = await startMailServer();
  const port = await findPort(0);
  const origin = `http://127.0.0.1:${port}`;
  const dataDir = await mkdtemp(join(tmpdir(), "njy-own-product-"));
  const server = spawn(node, ["--import", "tsx", "server.ts"], {
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      PORT: `${port}`,
      PUBLIC_URL: origin,
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      OFFICIAL_STATUS_URL: page.url,
      OFFICIAL_POLL_SECONDS: "2",
      TRUSTED_PROXIES: "1",
      SMTP_URL: mail.url,
      TZ: "Asia/Kathmandu",
      ...settings,
    },
  });
  const ended = once(server, "exit");
  const isReady = async () => {
    if (server.exitCode !== null) throw new Error("The product ended before it was ready.");
    const answer = await fetch(`${origin}/api/v1/status`).catch(() => null);
    if (!answer?.ok) return false;
    const { official: word } = (await answer.json()) as { official: { readAt: string | null } };
    return word.readAt !== null;
  };
  while (!(await isReady())) await new Promise((again) => setTimeout(again, 250));
  return {
    origin,
    official,
    mail,
    async close() {
      server.kill("SIGTERM");
      await ended;
      await mail.close();
      await page.close();
      await rm(dataDir, { recursive: true, force: true });
      return server.exitCode;
    },
  };
}
