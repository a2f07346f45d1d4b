/** The server of the browser tests: the real one on a temporary database, with a status page on loopback. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveStatusPage } from "@/lib/demo/serve-status-page";
import { StatusPage } from "@/lib/demo/status-page";
import { mailPort } from "./origins";

const page = new StatusPage(() => new Date());
const status = await serveStatusPage(page, { port: Number(process.env.STATUS_PAGE_PORT ?? 0) });
const dataDir = mkdtempSync(join(tmpdir(), "njy-browser-"));

const server = spawn(process.execPath, ["--import", "tsx", "server.ts"], {
  stdio: ["ignore", "inherit", "inherit"],
  env: {
    ...process.env,
    DATA_DIR: dataDir,
    DATABASE_URL: "",
    OFFICIAL_STATUS_URL: status.url,
    // The first poll must be done before the first test starts.
    OFFICIAL_POLL_SECONDS: "2",
    // So that each test can be its own person, by the address in X-Forwarded-For.
    TRUSTED_PROXIES: "1",
    SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
    ADMIN_EMAILS: "moderator@example.org",
  },
});
// A signal reaches the whole process group. The server stops, and this process stays to clean up.
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => undefined);
server.on("exit", (code) => {
  rmSync(dataDir, { recursive: true, force: true });
  process.exit(code ?? 1);
});
