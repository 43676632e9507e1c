import "server-only";

import { AsyncLocalStorage } from "node:async_hooks";

import pino, { type Logger } from "pino";

import { env } from "@/lib/platform/env/env";

const secretNames = [
  "clientSecret",
  "accessToken",
  "password",
  "token",
  "authorization",
  "cookie",
  "signingSecret",
  "botToken",
  "webhookUrl",
];

/** Slack's tokens and our own, wherever they appear in a text. */
const tokenPattern = /\b(xox[a-z](?:\.xox[a-z])?-|xapp-|xoxe-|mgy_)[A-Za-z0-9._-]+/g;

/** Blanks out anything that looks like a token. */
function redactTokens(text: string): string {
  return text.replaceAll(tokenPattern, "$1…");
}

const context = new AsyncLocalStorage<Record<string, unknown>>();

/** Runs `work` so that every line logged inside carries `fields` (request, job, source). */
export function withLogContext<T>(fields: Record<string, unknown>, work: () => T): T {
  return context.run({ ...context.getStore(), ...fields }, work);
}

function serializeError(error: unknown): unknown {
  if (!(error instanceof Error)) return redactTokens(String(error));
  const { name, message, stack, cause } = error;
  return {
    name,
    message: redactTokens(message),
    code: (error as { code?: unknown }).code,
    stack: stack ? redactTokens(stack) : undefined,
    cause: cause === undefined ? undefined : serializeError(cause),
  };
}

let root: Logger | undefined;

/** The process's logger: one JSON line per event on standard output, tokens and secrets blanked out. */
export function log(): Logger {
  root ??= pino({
    level: env().LOG_LEVEL,
    mixin: () => context.getStore() ?? {},
    serializers: { err: serializeError },
    redact: {
      paths: secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor: "…",
    },
  });
  return root;
}
