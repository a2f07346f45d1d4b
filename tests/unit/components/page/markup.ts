import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

const ignore = () => undefined;
const router = {
  back: ignore,
  forward: ignore,
  refresh: ignore,
  push: ignore,
  replace: ignore,
  prefetch: ignore,
  bfcacheId: "",
};

/** The markup of an element as a server sends it. */
export const markupOf = (element: ReactElement): string =>
  renderToStaticMarkup(createElement(AppRouterContext, { value: router }, element));

/** The words of markup, as a reader without styles finds them. */
export const wordsOf = (markup: string): string =>
  markup
    .replace(/<(script|style)\b.*?<\/\1>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"')
    .replace(/[\s\u00a0]+/g, " ");
