import { z } from "zod";

import { createChatControl } from "../chat/chat-control";
import { join } from "../chat/join";
import { seekChannel, seekPerson } from "../chat/seek";
import { chatInputs as input } from "../control/chat-inputs";
import { json } from "../http/answer";
import type { Route } from "../http/router";
import { createInteractionControl } from "../interactivity/interaction-control";
import type { Sim } from "../sim";

const action = <S extends z.ZodType>(
  name: string,
  schema: S,
  run: (given: z.output<S>, sim: Sim) => unknown,
): Route => ({
  method: "POST",
  path: `/client/${name}`,
  run: async (call, sim) => {
    const given = schema.safeParse(call.json);
    if (!given.success) return json({ problem: "That can't be done." }, { status: 400 });
    try {
      return json((await run(given.data, sim)) ?? {});
    } catch (error) {
      const problem = error instanceof Error ? error.message : "That did not work.";
      return json({ problem }, { status: 400 });
    }
  },
});

/** What the channel page's script sends when a person does something. */
export const actionRoutes: readonly Route[] = [
  action("say", input.say, (given, sim) => createChatControl(sim).say(given)),
  action("press", input.press, (given, sim) => createInteractionControl(sim).press(given)),
  action("press-in-view", input.pressInView, (given, sim) =>
    createInteractionControl(sim).pressInView(given),
  ),
  action("submit", input.submit, (given, sim) => createInteractionControl(sim).submit(given)),
  action("dismiss", input.dismiss, (given, sim) => createInteractionControl(sim).dismiss(given)),
  action("join", z.strictObject({ channel: z.string(), as: z.string() }), (given, sim) => {
    const channel = seekChannel(sim, given.channel);
    if (channel.kind !== "public") throw new Error("Somebody has to invite you.");
    join(sim, channel, seekPerson(sim, given.as).id);
  }),
];
