import { PHASE_DEVELOPMENT_SERVER } from "next/constants.js";

/** Security headers for everything. */
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
];

/** No other site may frame our pages, except our embeds, which set their own policy. */
const ownPolicy = [
  { key: "Content-Security-Policy", value: "frame-ancestors 'self'; base-uri 'self'; object-src 'none'" },
];

/**
 * At any moment, a page is the same for everyone, so a shared cache can absorb a spike. Only the CDN may serve an old page
 * while it fetches a new one. A browser would show the old page to a reader who has just received a change.
 */
const sharedPage = [
  { key: "Cache-Control", value: "public, max-age=0, must-revalidate, s-maxage=3" },
  { key: "CDN-Cache-Control", value: "public, max-age=3, stale-while-revalidate=15" },
];
/** The page that confirms a report is only for its reporter. */
const notAfterReport = [{ type: "query", key: "reported" }];

/** Pages of one person. Caches, frames and search engines may not use them, and other sites do not get their addresses. */
const personal = [
  { key: "Cache-Control", value: "private, no-store" },
  {
    key: "Content-Security-Policy",
    value: "frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
  },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "X-Robots-Tag", value: "noindex, nofollow" },
  // Not `no-referrer`: browsers then send forms without the origin, and we could not recognize our own forms.
  { key: "Referrer-Policy", value: "same-origin" },
];

/** A client that accepts HTML gets pages, whatever else it accepts. So browsers never get the text for terminals. */
const acceptsHtml = { type: "header", key: "accept", value: ".*text/html.*" };
/** The client of Next, which fetches the content of the next page. */
const nextClient = { type: "header", key: "rsc" };
/** Clients that get text: known terminals, and requests for plain text or for a format that only text has. */
const wantsText = [
  {
    type: "header",
    key: "user-agent",
    value: "(?:(?:curl|Wget|HTTPie|xh|nushell|fetch libfetch)\\b.*|.*PowerShell/.*)",
  },
  { type: "header", key: "accept", value: ".*text/plain.*" },
  { type: "query", key: "format", value: "(?:text|line)" },
];
const asText = (source, destination) =>
  wantsText.map((one) => ({
    source,
    has: [one],
    missing: [acceptsHtml, nextClient],
    destination,
  }));
/** What looks like the ID of a surface or a model. The route for terminals redirects browsers to the page. */
const idLike = "claude-[a-z]+|cloud-partners|(?:opus|sonnet|haiku|fable|mythos)-[\\d-]+|mythos-preview";
/** Before a page of another origin may send If-None-Match, Last-Event-ID or JSON, its browser sends a preflight request. */
const anyOrigin = [
  { key: "Access-Control-Allow-Origin", value: "*" },
  { key: "Access-Control-Allow-Methods", value: "GET, HEAD, POST, OPTIONS" },
  {
    key: "Access-Control-Allow-Headers",
    value: "Content-Type, Idempotency-Key, If-None-Match, Last-Event-ID, Proof",
  },
  { key: "Access-Control-Max-Age", value: "86400" },
];

/** An image that is opened as a page runs and loads nothing. */
const picture = [
  ...anyOrigin,
  {
    key: "Content-Security-Policy",
    value: "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox",
  },
];

/** Files that end in `.dev.tsx` are pages for developers: the built site does not have them. */
const pageExtensions = (phase) => [...(phase === PHASE_DEVELOPMENT_SERVER ? ["dev.tsx"] : []), "tsx", "ts"];

/** @type {(phase: string) => import('next').NextConfig} */
export default (phase) => ({
  pageExtensions: pageExtensions(phase),
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // None of our pages uses the image optimizer, and lib/platform/http/next/request-paths.ts refuses its address. We also switch it off here.
  images: { unoptimized: true },
  // `npm test` checks the types. A production copy lacks the packages that tests and tools need.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@electric-sql/pglite",
    "pg",
    "@prisma/adapter-pg",
    "@prisma/client",
    "pino",
    "prom-client",
    "@resvg/resvg-wasm",
    "@vercel/og",
  ],
  headers: async () => [
    { source: "/:path*", headers },
    { source: "/((?!embed/(?:status|report)$).*)", headers: ownPolicy },
    // If a client accepts HTML, only `Accept` decides between page and text. So caches may store the page, one per `Accept`
    // and not one per browser version. lib/server/launch sets `Vary`, because Next drops it here.
    { source: "/", has: [acceptsHtml], missing: notAfterReport, headers: sharedPage },
    { source: "/", has: [nextClient], missing: notAfterReport, headers: sharedPage },
    {
      source: "/:page(gap|history|incidents|outages|surfaces|models|symptoms|method|badges|programs)/:rest*",
      headers: sharedPage,
    },
    { source: "/:page(docs|privacy|offline|explain|receipt|data)", headers: sharedPage },
    { source: "/receipt/:id([\\w-]{22})", headers: sharedPage },
    { source: "/:page(signin|account)/:rest*", headers: personal },
    { source: "/api/auth/:rest*", headers: personal },
    { source: "/api/:version(v1|v2)/:path*", headers: anyOrigin },
    { source: "/badge:ending(\\.svg|\\.json|\\.png)", headers: picture },
    { source: "/badge/:path*", headers: picture },
  ],
  // The URIs of problem types redirect to their documentation.
  redirects: async () => [
    ...["proof-needed", "intake-paused"].map((name) => ({
      source: `/problems/${name}`,
      destination: "/docs#proof",
      permanent: false,
    })),
    // Where Statuspage has its feeds.
    ...["rss", "atom"].map((form) => ({
      source: `/history.${form}`,
      destination: `/feed.${form}`,
      permanent: true,
    })),
  ],
  rewrites: async () => ({
    beforeFiles: asText("/", "/terminal"),
    afterFiles: [],
    // Only for addresses that match nothing else, so that terminals get the same as everyone elsewhere.
    fallback: [
      ...asText("/:place*", "/terminal/:place*"),
      { source: `/:place(${idLike})`, destination: "/terminal/:place" },
      { source: `/:place(${idLike})/:model(${idLike})`, destination: "/terminal/:place/:model" },
    ],
  }),
});
