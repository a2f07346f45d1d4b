import { createHash } from "node:crypto";
import { createElement, type ReactElement } from "react";
import type { CachedBody } from "@/lib/platform/http/cached-body";
import { frameParts } from "./compiled";
import type { Theme } from "./frame-query";

/** A frame's document before it is put together. */
export interface Frame {
  title: string;
  theme: Theme;
  shown: ReactElement;
  /** Without a script it loads itself anew every minute. */
  refreshes: boolean;
}

/** The whole document of a frame in one answer: style and script stand in it, so that a frame is one request. */
export async function frameDocument({ title, theme, shown, refreshes }: Frame): Promise<CachedBody> {
  // The bundler lets no route import it at the top: it takes it for a part of a page.
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
 * The headers of a frame: anyone may put it into a page, also one that is isolated from other origins, and nothing
 * runs or is asked in it but what is its own.
 */
export async function frameHeaders(): Promise<Record<string, string>> {
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
