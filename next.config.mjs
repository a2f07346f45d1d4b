/** Security headers for everything. */
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
];

/** No other site may frame a page of ours, but the frames that are made for it: they say their own policy. */
const ownPolicy = [
  { key: "Content-Security-Policy", value: "frame-ancestors 'self'; base-uri 'self'; object-src 'none'" },
];

/**
 * Pages are equal for all who ask for them in the same moment: a shared cache carries a spike. What it may serve while it
 * asks anew is said to it alone, as a browser would show that to a reader whose page has just been told of a change.
 */
const sharedPage = [
  { key: "Cache-Control", value: "public, max-age=0, must-revalidate, s-maxage=3" },
  { key: "CDN-Cache-Control", value: "public, max-age=3, stale-while-revalidate=15" },
];
/** The page that tells one reporter what became of a report is nobody else's. */
const notTold = [{ type: "query", key: "reported" }];

/** Pages of one person: kept by nobody, shown in no frame, listed by no searcher, and their addresses told to no other site. */
const personal = [
  { key: "Cache-Control", value: "private, no-store" },
  {
    key: "Content-Security-Policy",
    value: "frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
  },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "X-Robots-Tag", value: "noindex, nofollow" },
  // Not `no-referrer`: browsers then send forms without the origin by which we know our own.
  { key: "Referrer-Policy", value: "same-origin" },
];

/** Who accepts HTML is shown pages, whatever else it accepts and calls itself: browsers never see the terminal's text. */
const takesHtml = { type: "header", key: "accept", value: ".*text/html.*" };
/** Next's own client, which fetches what a page changes to. */
const nextClient = { type: "header", key: "rsc" };
/** Who is answered in text: terminals by their name, who asks for plain text, and who asks for a form that only text has. */
const takesText = [
  {
    type: "header",
    key: "user-agent",
    value: "(?:(?:curl|Wget|HTTPie|xh|nushell|fetch libfetch)\\b.*|.*PowerShell/.*)",
  },
  { type: "header", key: "accept", value: ".*text/plain.*" },
  { type: "query", key: "format", value: "(?:text|line)" },
];
const asText = (source, destination) =>
  takesText.map((one) => ({
    source,
    has: [one],
    missing: [takesHtml, nextClient],
    destination,
  }));
/** What looks like the id of a surface or a model; the terminal's route leads a browser on to its page. */
const idLike = "claude-[a-z]+|cloud-partners|(?:opus|sonnet|haiku|fable|mythos)-[\\d-]+|mythos-preview";
/** A browser of another origin asks before it sends If-None-Match, Last-Event-ID or JSON. */
const anyOrigin = [
  { key: "Access-Control-Allow-Origin", value: "*" },
  { key: "Access-Control-Allow-Methods", value: "GET, HEAD, POST, OPTIONS" },
  {
    key: "Access-Control-Allow-Headers",
    value: "Content-Type, Idempotency-Key, If-None-Match, Last-Event-ID, Proof",
  },
  { key: "Access-Control-Max-Age", value: "86400" },
];

/** A picture opened as a page of its own runs and loads nothing. */
const picture = [
  ...anyOrigin,
  {
    key: "Content-Security-Policy",
    value: "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox",
  },
];

/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // No page of ours uses the image optimizer, and lib/platform/http/next/internal-paths.ts refuses its address. Off here as well.
  images: { unoptimized: true },
  // `npm test` checks the types, tests and tools included: a copy that only serves lacks what those need.
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
    // Where HTML is accepted, page or text depends on `Accept` alone, so only there may caches keep the page:
    // one for each `Accept`, not one for each version of each browser. lib/server/launch sets `Vary`, as Next drops it here.
    { source: "/", has: [takesHtml], missing: notTold, headers: sharedPage },
    { source: "/", has: [nextClient], missing: notTold, headers: sharedPage },
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
  // The kinds of problems that have a name lead to what can be done about them.
  redirects: async () =>
    ["proof-needed", "intake-paused"].map((name) => ({
      source: `/problems/${name}`,
      destination: "/docs#proof",
      permanent: false,
    })),
  rewrites: async () => ({
    beforeFiles: asText("/", "/terminal"),
    afterFiles: [],
    // Only what is nothing else, so that every other address answers a terminal as it does everyone.
    fallback: [
      ...asText("/:place*", "/terminal/:place*"),
      { source: `/:place(${idLike})`, destination: "/terminal/:place" },
      { source: `/:place(${idLike})/:model(${idLike})`, destination: "/terminal/:place/:model" },
    ],
  }),
};
