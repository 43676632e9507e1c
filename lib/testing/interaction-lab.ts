import { randomUUID } from "node:crypto";

import { bringQuestions } from "@/lib/boomerangs/server";
import type { Role } from "@/lib/kernel/permission";

import { routeOf } from "./api-routes";
import { startDeliveryLab } from "./delivery-lab";
import { eventually } from "./eventually";
import { startRouteServer } from "./route-server";
import { signedIn } from "./test-session";

export type InteractionLab = Awaited<ReturnType<typeof startInteractionLab>>;

/** A delivery lab whose Slack Bot takes clicks, with a channel of people. */
export async function startInteractionLab() {
  const server = await startRouteServer(() => routeOf("receiveSlackInteraction"));
  const url = `${server.url}/api/slack/interactions`;
  const lab = await startDeliveryLab({ rateLimits: "off", url });
  // The app's routes are many; the first click must not wait for them.
  await routeOf("receiveSlackInteraction");
  const { slack, margay, bot } = lab;
  const { db } = margay;
  const found = slack.chat.channels().find(({ name }) => name === "security-alerts");
  if (!found) throw new Error("There is no channel for alerts.");
  const index = slack.chat
    .channels()
    .filter((one) => !one.archived && one.kind === "public")
    .indexOf(found);
  const destination = await lab.destination({ channel: index });
  const members = slack.world.people.filter(({ id }) => found.memberIds.includes(id));
  const left = members.filter(({ role }) => role !== "guest");

  const messagesOf = () => slack.chat.messages({ channel: found.id });
  return {
    ...lab,
    destination,
    channel: found.id,
    /** Somebody in the channel, unlike everybody before. */
    person: () => {
      const one = left.shift();
      if (!one) throw new Error("Everybody was somebody already.");
      return one;
    },
    /** An account with the address that this person has in Slack. */
    account: async (role: Role, { email, name }: { email: string; name: string }) => {
      const session = await signedIn(role);
      await db.user.update({ where: { id: session.userId }, data: { email, name } });
      return session;
    },
    /** An alert that stands in the channel; answers its id and its message's ts. */
    posted: async (severity = "HIGH") => {
      const id = await lab.alert({ title: `Odd export ${randomUUID().slice(0, 8)}`, severity });
      await lab.seconds(2);
      const { receipt } = await lab.delivery(id, destination);
      const { ts } = receipt as { ts: string };
      return { id, ts };
    },
    row: (id: string) => db.alert.findUniqueOrThrow({ where: { id } }),
    /** What the alert's activity says, oldest first. */
    story: async (id: string) => {
      const lines = await db.alertActivity.findMany({
        where: { alertId: id },
        orderBy: [{ at: "asc" }, { id: "asc" }],
      });
      return lines.map(({ kind, actorName, text }) => ({ kind, actorName, text }));
    },
    press: (as: { id: string }, ts: string, actionId: string, value?: string) =>
      slack.chat.press({
        as: as.id,
        channel: found.id,
        ts,
        actionId,
        ...(value === undefined ? {} : { value }),
      }),
    /** The last note that only this person sees, as soon as there is one that satisfies. */
    note: async (to: { id: string }, matches: RegExp) => {
      const notes = () => Promise.resolve(messagesOf().filter(({ onlyFor }) => onlyFor === to.id));
      const all = await eventually(notes, (list) => matches.test(list.at(-1)?.text ?? ""));
      return all.at(-1) ?? { text: "", blocks: [] };
    },
    notesFor: (to: { id: string }) => messagesOf().filter(({ onlyFor }) => onlyFor === to.id),
    shown: (ts: string) => messagesOf().find((one) => one.ts === ts),
    /** A worker sends the questions that are due. */
    bringQuestions: async () => {
      // What a route does is dated by the real clock, which the lab's may be behind.
      lab.clock.pass(Math.max(0, (Date.now() - lab.clock.ms()) / 1000));
      const ctx = { ...lab.ctx(), actor: { type: "worker", id: "lab" } as const };
      while ((await bringQuestions(ctx, lab.clock.now)) > 0);
    },
    /** What the bot wrote to a person directly, oldest first. */
    direct: (to: { id: string }) => {
      const im = slack.chat
        .channels()
        .find(({ kind, memberIds }) => kind === "im" && memberIds.includes(to.id));
      const said = im ? slack.chat.messages({ channel: im.id }) : [];
      return { channel: im?.id ?? "", messages: said.filter(({ appId }) => appId === bot.appId) };
    },
    close: async () => {
      server.close();
      await lab.close();
    },
  };
}
