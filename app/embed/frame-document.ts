import { createHash } from "node:crypto";
import { createElement, type ReactElement } from "react";
import { type CachedBody, respondCached, snapshotCache } from "@/lib/platform/http/cached-body";
import type { Theme } from "./frame-query";
import { frameParts } from "./scripts";

/** The parts of a frame's document. */
export interface Frame {
  title: string;
  theme: Theme;
  shown: ReactElement;
  /** Reload every minute with `<meta http-equiv="refresh">` if scripts are off. */
  refreshes: boolean;
}

/** The whole document of a frame. Style and script are inline, so that a frame is one request. */
export async function frameDocument({ title, theme, shown, refreshes }: Frame): Promise<CachedBody> {
  // The bundler forbids a static import of it in a route, because it takes it for part of a page.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const { css, js } = await frameParts();
  const scheme = theme === "auto" ? "light dark" : theme;
  const pinned = theme === "auto" ? "" : ` data-theme="${theme}"`;
  const body = [
    `<!doctype html><html lang="en"${pinned}><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="color-scheme" content="${scheme}"><meta name="robots" content="noindex">`,
    refreshes ? `<noscript><meta http-equiv="refresh" content="60"></noscript>` : "",
    `${renderToStaticMarkup(createElement("title", null, title))}<style>${css}</style></head>`,
    `<body>${renderToStaticMarkup(shown)}<script>${js}</script></body></html>`,
  ].join("");
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  return { body, etag, contentType: "text/html; charset=utf-8" };
}

/**
 * The headers of a frame. Any page may embed it, also a cross-origin isolated one. It runs and fetches only what is
 * ours.
 */
async function frameHeaders(): Promise<Record<string, string>> {
  const { cssHash, jsHash } = await frameParts();
  const policy = {
    "default-src": "'none'",
    "style-src": cssHash,
    "script-src": jsHash,
    "connect-src": "'self'",
    "worker-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "*",
  };
  return {
    "Content-Security-Policy": Object.entries(policy)
      .map((rule) => rule.join(" "))
      .join("; "),
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
  };
}

/** Responds with a frame that is the same for every reader, made from the snapshot. */
export async function respondSharedFrame(request: Request, body: CachedBody): Promise<Response> {
  const response = respondCached(request, body, snapshotCache);
  for (const [name, value] of Object.entries(await frameHeaders())) response.headers.set(name, value);
  return response;
}

/** Responds with a frame for this reader only, or for this moment. */
export async function respondOwnFrame(frame: Frame, status = 200): Promise<Response> {
  const { body, contentType } = await frameDocument(frame);
  const headers = { "Content-Type": contentType, "Cache-Control": "no-store", ...(await frameHeaders()) };
  return new Response(body, { status, headers });
}
