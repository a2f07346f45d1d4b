/** Security headers for every page; only embed pages (a later face) may be framed by other sites. */
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
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
  ],
  headers: async () => [{ source: "/:path*", headers }],
};
