import { z } from "zod";

import {
  address,
  base,
  databaseUrl,
  keyRing,
  origin,
  redisUrl,
  text,
  wholeNumber,
} from "./variable-kinds";

const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** Variables that mean something only together: with one of them set, the others must be. */
const together = [
  ["MARGAY_ADMIN_EMAIL", "MARGAY_ADMIN_PASSWORD"],
  ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
] as const;

/** Every variable that Margay reads. Nothing else in the code looks at the process's environment. */
export const variables = z.object({
  NODE_ENV: z
    .enum(["development", "production", "test"], "is not known to Margay. Take it away.")
    .default("production"),
  DATABASE_URL: databaseUrl.optional(),
  REDIS_URL: redisUrl.optional(),
  PORT: wholeNumber(1, 65_535).default(3000),
  APP_URL: origin.transform((value) => value.replace(/\/+$/, "")).optional(),
  MARGAY_DATA_DIR: text.default(".margay"),
  AUTH_SECRET: z
    .string()
    .min(32, "needs at least 32 characters. Make one with: openssl rand -base64 48")
    .optional(),
  ENCRYPTION_KEYS: keyRing.optional(),
  MARGAY_ADMIN_EMAIL: z
    .string()
    .trim()
    .pipe(z.email("is not an email address. It looks like name@company.com."))
    .optional(),
  MARGAY_ADMIN_PASSWORD: z
    .string()
    .min(12, "needs at least 12 characters.")
    .max(200, "has more than 200 characters.")
    .optional(),
  SLACK_API_URL: base("https://slack.com/api/").default("https://slack.com/api/"),
  SLACK_AUDIT_API_URL: base("https://api.slack.com/audit/v1/").default(
    "https://api.slack.com/audit/v1/",
  ),
  SLACK_AUTHORIZE_URL: address("https://slack.com/oauth/v2/authorize").default(
    "https://slack.com/oauth/v2/authorize",
  ),
  OIDC_ISSUER: address("https://login.example.com").optional(),
  OIDC_CLIENT_ID: text.optional(),
  OIDC_CLIENT_SECRET: text.optional(),
  MARGAY_RETENTION_DAYS: wholeNumber(30, 36_500).optional(),
  MARGAY_POLL_SECONDS: wholeNumber(1, 86_400).default(60),
  LOG_LEVEL: z.enum(logLevels, `is none of ${logLevels.join(", ")}.`).default("info"),
});

export const envSchema = variables.check(({ value, issues }) => {
  if (issues.length > 0) return;
  for (const names of together) {
    const missing = names.filter((name) => value[name] === undefined);
    if (missing.length === 0 || missing.length === names.length) continue;
    const message = `is set without ${missing.join(" and ")}. Set ${names.length === 2 ? "both" : "all"}, or none.`;
    const path = names.filter((name) => value[name] !== undefined).slice(0, 1);
    issues.push({ code: "custom", input: undefined, path, message });
  }
});

type RawEnv = z.infer<typeof envSchema>;

/** The environment with what follows from it filled in. */
export type Env = RawEnv & { APP_URL: string };
