import { z } from "zod";

import { sentenceOf } from "../supervisor/terminal";
import type { Check } from "./check";

const liveSchema = z.object({ status: z.literal("live") });
const localNames = new Set(["localhost", "127.0.0.1", "[::1]"]);

export const publicUrl: Check = {
  id: "publicUrl",
  title: "Public address",
  run: async ({ env }) => {
    const url = new URL(env.APP_URL);
    try {
      const response = await fetch(`${env.APP_URL}/api/health/live`, {
        signal: AbortSignal.timeout(5_000),
      });
      liveSchema.parse(await response.json());
    } catch (error) {
      return {
        status: "fail",
        detail: `${env.APP_URL} does not answer as Margay (${describe(error)}).`,
        remedy:
          "Start Margay, or set APP_URL to the address under which browsers and Slack reach it.",
      };
    }
    if (url.protocol === "https:") return { status: "ok", detail: `${env.APP_URL} answers.` };
    if (localNames.has(url.hostname))
      return { status: "ok", detail: `${env.APP_URL} answers, for this machine only.` };
    return {
      status: "warn",
      detail: `${env.APP_URL} answers without TLS; Slack accepts https redirect addresses only.`,
      remedy: "Put a TLS proxy in front and set APP_URL to its https address.",
    };
  },
};

function describe(error: unknown): string {
  if (error instanceof z.ZodError || error instanceof SyntaxError)
    return "another program answers there";
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  return sentenceOf(cause instanceof Error ? cause : error);
}
