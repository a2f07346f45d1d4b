import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

/** Debian's Chromium without windows. Tests take less than half as long as with the full browser. */
const withoutWindows = "chromium-headless-shell";
/** That one, then the full browser as Debian, Ubuntu, Fedora and Google name it. */
const names = [withoutWindows, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Flags to run as root and in a container, without network traffic of the browser's own. */
export const browserArgs = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

function executable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser that is already installed, or null. @throws if `CHROMIUM_PATH` is not a program. */
export function presentBrowser(env: NodeJS.ProcessEnv, playwrightsOwn: string): string | null {
  const chosen = env.CHROMIUM_PATH;
  if (chosen) {
    if (!executable(chosen))
      throw new Error(`CHROMIUM_PATH is ${chosen}, which is no program that can be run.`);
    return chosen;
  }
  if (executable(playwrightsOwn)) return playwrightsOwn;
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return candidates.find(executable) ?? null;
}

function run(command: string, args: string[]): boolean {
  console.log(`No browser here yet; trying: ${command} ${args.join(" ")}`);
  const { status } = spawnSync(command, args, {
    stdio: ["ignore", "inherit", "inherit"],
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return status === 0;
}

/** Tries to install a browser: Playwright's download, then Debian's packages as root. */
function installBrowser(): void {
  if (run("npx", ["playwright", "install", "chromium"])) return;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  run("apt-get", ["update"]);
  for (const name of [withoutWindows, "chromium"])
    if (run("apt-get", ["install", "-y", "--no-install-recommends", name])) return;
}

/** The path of a Chromium: `CHROMIUM_PATH`, Playwright's own, the system's, or one that we install now. */
export function findBrowser(): string {
  const own = chromium.executablePath();
  const found = presentBrowser(process.env, own);
  if (found) return found;
  installBrowser();
  const installed = presentBrowser(process.env, own);
  if (installed) return installed;
  throw new Error(
    "No browser was found and none could be installed. Install Chromium or Google Chrome, or name one in CHROMIUM_PATH.",
  );
}
