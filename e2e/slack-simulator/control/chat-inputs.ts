import { z } from "zod";

const place = { channel: z.string(), teamId: z.string().optional() };
const chosen = z.union([z.string(), z.array(z.string()), z.null()]);
const filled = z.record(z.string(), z.record(z.string(), chosen));
const pressed = { actionId: z.string(), blockId: z.string().optional(), value: chosen.optional() };

/** What POST /control/chat/… takes. A channel is an id, or a name in a workspace (the main one unless told). */
export const chatInputs = {
  say: z.strictObject({
    ...place,
    as: z.string().optional(),
    text: z.string(),
    threadTs: z.string().optional(),
  }),
  invite: z.strictObject({ ...place, who: z.string(), as: z.string().optional() }),
  remove: z.strictObject({ ...place, who: z.string() }),
  place: z.strictObject(place),
  newChannel: z.strictObject({
    name: z.string(),
    teamId: z.string().optional(),
    kind: z.enum(["public", "private"]).optional(),
    members: z.array(z.string()).optional(),
  }),
  rename: z.strictObject({ ...place, name: z.string() }),
  deleteMessage: z.strictObject({ ...place, ts: z.string() }),
  profile: z.strictObject({
    userId: z.string(),
    email: z.string().nullable().optional(),
    name: z.string().optional(),
  }),
  webhook: z.strictObject({ ...place, appId: z.string(), as: z.string().optional() }),
  webhookUrl: z.strictObject({ url: z.string() }),
  app: z.strictObject({ appId: z.string() }),
  scope: z.strictObject({ appId: z.string(), scope: z.string() }),
  press: z.strictObject({ ...place, ...pressed, as: z.string(), ts: z.string() }),
  pressInView: z.strictObject({ ...pressed, as: z.string(), filled: filled.optional() }),
  submit: z.strictObject({ as: z.string(), values: filled.optional() }),
  dismiss: z.strictObject({ as: z.string(), whole: z.boolean().optional() }),
  replay: z.strictObject({ id: z.string() }),
};
