import { z } from "zod";

const text = z.string().trim().min(1);
const url = z.url({ protocol: /^https?$/ });
const base = url.transform((value) => (value.endsWith("/") ? value : `${value}/`));

/** Every variable that Margay reads. Nothing else in the code looks at the process's environment. */
export const envSchema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  APP_URL: url.transform((value) => value.replace(/\/+$/, "")).optional(),
  MARGAY_DATA_DIR: text.default(".margay"),
  AUTH_SECRET: z.string().min(32, "needs at least 32 characters").optional(),
  ENCRYPTION_KEYS: text.optional(),
  MARGAY_ADMIN_EMAIL: z.email().optional(),
  MARGAY_ADMIN_PASSWORD: z.string().min(12, "needs at least 12 characters").optional(),
  SLACK_API_URL: base.default("https://slack.com/api/"),
  SLACK_AUDIT_API_URL: base.default("https://api.slack.com/audit/v1/"),
  SLACK_AUTHORIZE_URL: url.default("https://slack.com/oauth/v2/authorize"),
  OIDC_ISSUER: url.optional(),
  OIDC_CLIENT_ID: text.optional(),
  OIDC_CLIENT_SECRET: text.optional(),
  MARGAY_POLL_SECONDS: z.coerce.number().int().min(1).max(86_400).default(60),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
});

type RawEnv = z.infer<typeof envSchema>;

/** The environment with what follows from it filled in. */
export type Env = RawEnv & { APP_URL: string };
