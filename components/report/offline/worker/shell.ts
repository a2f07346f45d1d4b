/** The offline page. It contains nothing about a time or a person. */
const page = "/offline";
const icon = "/icon.svg";
const prefix = "not-just-you shell ";

/** Set by the compiler of this script: different for each build. */
declare const WORKER_VERSION: string;

const name = prefix + WORKER_VERSION;

/** Caches the page with its scripts, styles and fonts. Rejects if one of them fails to load. */
export async function cacheShell(): Promise<void> {
  const answer = await fetchFresh(page);
  const html = await answer.clone().text();
  const parts = new Set([icon]);
  for (const [, path] of html.matchAll(/(?:\/_next\/)?(static\/[\w./~%-]+\.(?:js|css|woff2))/g))
    parts.add(`/_next/${path}`);
  const responses = new Map([[page, answer]]);
  for (const part of parts) {
    const found = await fetchFresh(part);
    responses.set(part, found);
    if (!part.endsWith(".css")) continue;
    const style = await found.clone().text();
    for (const [, path] of style.matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g))
      parts.add(new URL(path ?? "", new URL(part, location.origin)).pathname);
  }
  const shell = await caches.open(name);
  for (const [path, found] of responses) await shell.put(path, found);
}

/** Deletes the caches of earlier versions. */
export async function deleteOldShells(): Promise<void> {
  const old = (await caches.keys()).filter((known) => known.startsWith(prefix) && known !== name);
  await Promise.all(old.map((known) => caches.delete(known)));
}

/** Whether the shell may serve a request: a page of ours in a window, or one of its files. */
export const shellPartOf = (request: Request): "page" | "part" | null => {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return null;
  if (request.mode === "navigate") return request.destination === "document" ? "page" : null;
  return pathname.startsWith("/_next/static/") || pathname === icon ? "part" : null;
};

/** The network response, or the shell without one. Network responses are not cached. */
export async function networkOrShell(
  answer: Promise<Response>,
  of: "page" | "part",
  path: string,
): Promise<Response> {
  try {
    return await answer;
  } catch (error) {
    const cached = await caches.match(of === "page" ? page : path, { cacheName: name });
    if (cached) return cached;
    throw error;
  }
}

async function fetchFresh(path: string): Promise<Response> {
  const answer = await fetch(path, { cache: "no-cache" });
  if (!answer.ok || answer.redirected) throw new Error(`${path} was answered with ${answer.status}.`);
  return answer;
}
