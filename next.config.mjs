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

/** A browser of another origin asks before it sends If-None-Match, Last-Event-ID or JSON. */
const anyOrigin = [
  { key: "Access-Control-Allow-Origin", value: "*" },
  { key: "Access-Control-Allow-Methods", value: "GET, HEAD, POST, OPTIONS" },
  { key: "Access-Control-Allow-Headers", value: "Content-Type, If-None-Match, Last-Event-ID" },
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
  ],
  headers: async () => [
    { source: "/:path*", headers },
    { source: "/((?!embed/(?:status|report)$).*)", headers: ownPolicy },
    { source: "/", missing: notTold, headers: sharedPage },
    {
      source: "/:page(gap|history|incidents|outages|surfaces|models|symptoms|method|badges)/:rest*",
      headers: sharedPage,
    },
    { source: "/api", headers: sharedPage },
    { source: "/api/:version(v1|v2)/:path*", headers: anyOrigin },
    { source: "/badge:ending(\\.svg|\\.json|\\.png)", headers: picture },
    { source: "/badge/:path*", headers: picture },
  ],
};
