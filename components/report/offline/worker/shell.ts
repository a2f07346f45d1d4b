/** The page that is shown when nothing can be reached. Nothing in it is of a time or a person. */
const page = "/offline";
const icon = "/icon.svg";
const prefix = "not-just-you shell ";

/** Made by the compiler of this script: another for each build. */
declare const WORKER_VERSION: string;

const name = prefix + WORKER_VERSION;

/** Keeps the page with its scripts, style and fonts. Throws when one of them cannot be had. */
export async function keepShell(): Promise<void> {
  const answer = await asked(page);
  const html = await answer.clone().text();
  const parts = new Set([icon]);
  for (const [, path] of html.matchAll(/(?:\/_next\/)?(static\/[\w./~%-]+\.(?:js|css|woff2))/g))
    parts.add(`/_next/${path}`);
  const kept = new Map([[page, answer]]);
  for (const part of parts) {
    const found = await asked(part);
    kept.set(part, found);
    if (!part.endsWith(".css")) continue;
    const style = await found.clone().text();
    for (const [, path] of style.matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g))
      parts.add(new URL(path ?? "", new URL(part, location.origin)).pathname);
  }
  const shell = await caches.open(name);
  for (const [path, found] of kept) await shell.put(path, found);
}

/** Deletes what earlier versions kept. */
export async function dropOldShells(): Promise<void> {
  const old = (await caches.keys()).filter((known) => known.startsWith(prefix) && known !== name);
  await Promise.all(old.map((known) => caches.delete(known)));
}

/** Whether a request may be answered from the shell: a page of ours in a window, or a part of what makes it. */
export const isOfShell = (request: Request): "page" | "part" | null => {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return null;
  if (request.mode === "navigate") return request.destination === "document" ? "page" : null;
  return pathname.startsWith("/_next/static/") || pathname === icon ? "part" : null;
};

/** What the network answers; the shell where there is no answer. Nothing that comes this way is kept. */
export async function answered(
  answer: Promise<Response>,
  of: "page" | "part",
  path: string,
): Promise<Response> {
  try {
    return await answer;
  } catch (error) {
    const kept = await caches.match(of === "page" ? page : path, { cacheName: name });
    if (kept) return kept;
    throw error;
  }
}

async function asked(path: string): Promise<Response> {
  const answer = await fetch(path, { cache: "no-cache" });
  if (!answer.ok || answer.redirected) throw new Error(`${path} was answered with ${answer.status}.`);
  return answer;
}
