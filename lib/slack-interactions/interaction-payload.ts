import { z } from "zod";

import { storableJson } from "@/lib/kernel/storable-json";

const id = z.string().min(1).max(100);
const team = z.looseObject({ id }).nullish();
const name = z.string().nullish();

const base = {
  api_app_id: id,
  user: z.looseObject({ id, name, username: name, team_id: z.string().nullish() }),
  team,
  enterprise: team,
};

const option = z.looseObject({ value: z.string() }).nullish();

const actionSchema = z.looseObject({
  action_id: z.string(),
  block_id: z.string().default(""),
  action_ts: z.string().default(""),
  value: z.string().nullish(),
  selected_option: option,
  selected_user: z.string().nullish(),
});
export type PressedAction = z.infer<typeof actionSchema>;

const pressSchema = z.looseObject({
  type: z.literal("block_actions"),
  ...base,
  trigger_id: z.string().nullish(),
  response_url: z.string().nullish(),
  container: z
    .looseObject({
      message_ts: z.string().nullish(),
      channel_id: z.string().nullish(),
      thread_ts: z.string().nullish(),
      view_id: z.string().nullish(),
    })
    .nullish(),
  channel: z.looseObject({ id }).nullish(),
  actions: z.array(actionSchema).min(1),
});
export type Press = z.infer<typeof pressSchema>;

const stateSchema = z.looseObject({
  value: z.string().nullish(),
  selected_option: option,
  selected_user: z.string().nullish(),
});

const submissionSchema = z.looseObject({
  type: z.literal("view_submission"),
  ...base,
  view: z.looseObject({
    id,
    callback_id: z.string().default(""),
    private_metadata: z.string().default(""),
    state: z.looseObject({
      values: z.record(z.string(), z.record(z.string(), stateSchema)).default({}),
    }),
  }),
});
export type Submission = z.infer<typeof submissionSchema>;

const payloadSchema = z.discriminatedUnion("type", [pressSchema, submissionSchema]);

/** What Slack posted: a form with a payload; `sslCheck` when it only looks whether we are there; null when it is neither. */
export function readForm(body: Buffer): { sslCheck: boolean; payload: unknown } {
  const form = new URLSearchParams(body.toString("utf8"));
  const text = form.get("payload");
  if (text === null) return { sslCheck: form.get("ssl_check") === "1", payload: null };
  try {
    // A comment or a name may hold what the database cannot; losing the click for it would be worse.
    return { sslCheck: false, payload: JSON.parse(storableJson(JSON.parse(text))) as unknown };
  } catch {
    return { sslCheck: false, payload: null };
  }
}

/** The app that a payload says it is for; null when it says none. */
export function appIdOf(payload: unknown): string | null {
  return z.looseObject({ api_app_id: id }).safeParse(payload).data?.api_app_id ?? null;
}

/** A press or a submission; null for every other kind, which nobody here waits for. */
export function readPayload(payload: unknown): Press | Submission | null {
  return payloadSchema.safeParse(payload).data ?? null;
}

/** What a field of a submitted view holds; null when it was left empty. */
export function fieldOf({ view }: Submission, block: string, action: string) {
  return view.state.values[block]?.[action] ?? null;
}
