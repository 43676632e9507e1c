import { randomUUID } from "node:crypto";

import { botScopes, installBot } from "@/e2e/slack-simulator/testing/bot";
import { startSlackSimulator, type SlackSimulator } from "@/e2e/slack-simulator/start-simulator";
import { claimLanes, deliverLane, routeNotices } from "@/lib/deliveries/server";
import type { Db } from "@/lib/platform/db/client";

import { sealedSecrets } from "./test-destination";
import { slackEnvironment, startTestMargay, type TestMargay } from "./test-margay";
import { virtualClock, type VirtualClock } from "./virtual-clock";

type Bot = ReturnType<typeof installBot> & { credentialId: string };

export type LabDestination = { id: string; name: string; channel: string; appId: string };

export type DeliveryLab = Awaited<ReturnType<typeof startDeliveryLab>>;

/** A simulated Slack with its limits and a Margay whose deliveries share one virtual clock. */
export async function startDeliveryLab({
  url,
  ...options
}: {
  rateLimits?: "slack" | "off";
  /** Where the bot's app takes clicks. */
  url?: string;
} = {}) {
  // From now on, as what a route does is dated by the real clock.
  const clock = virtualClock(new Date().toISOString());
  const slack = await startSlackSimulator({ now: clock.ms, rateLimits: "slack", ...options });
  const margay = await startTestMargay({
    APP_URL: "https://margay.example",
    ...slackEnvironment(slack),
  });
  const ctx = () => margay.ctx(clock.now());
  const bot = await insertBot(slack, margay, url);
  return {
    slack,
    margay,
    clock,
    ctx,
    bot,
    ...destinationsOf(slack, margay, bot, clock),
    ...alertsOf(margay, clock),
    ...workOf(ctx, clock),
    close: async () => {
      await margay.close();
      await slack.close();
    },
  };
}

async function insertBot(
  slack: SlackSimulator,
  { db }: TestMargay,
  url: string | undefined,
): Promise<Bot> {
  const bot = installBot(slack, { scopes: botScopes, name: "Margay", ...(url ? { url } : {}) });
  const { mainWorkspace, organisation } = slack.world;
  const facts = { appId: bot.appId, teamId: mainWorkspace.id, enterpriseId: organisation.id };
  const sealed = sealedSecrets({ botToken: bot.token, signingSecret: bot.signingSecret });
  const credential = await db.destinationCredential.create({
    data: { type: "slack-bot", identity: bot.appId, facts, secrets: { create: sealed } },
  });
  return { ...bot, credentialId: credential.id };
}

const posted = (slack: SlackSimulator, channel: string, botAppId: string) =>
  slack.chat
    .messages({ channel })
    .filter(({ appId, subtype }) => appId === botAppId && subtype !== "channel_join");

type Wish = { channel?: number; alertTypes?: string[]; threadNotes?: boolean; invited?: boolean };

function destinationsOf(slack: SlackSimulator, { db }: TestMargay, bot: Bot, clock: VirtualClock) {
  let unused = 0;
  return {
    /** Has no destination any more, and Slack no faults. */
    clear: async (): Promise<void> => {
      slack.faults.clear();
      await db.destination.updateMany({ data: { deletedAt: clock.now() } });
    },
    /** A destination for the workspace's channel of that number, else for one that had none, with the bot in it. */
    destination: async (wish: Wish = {}): Promise<LabDestination> => {
      const {
        channel = unused,
        alertTypes = ["RULE_MATCH"],
        threadNotes = true,
        invited = true,
      } = wish;
      const found = slack.chat.channels().filter((one) => !one.archived && one.kind === "public")[
        channel
      ];
      if (!found) throw new Error(`There is no channel ${channel}.`);
      unused = Math.max(unused, channel + 1);
      if (invited) slack.chat.invite({ channel: found.id, who: bot.appId });
      const { id, name } = await db.destination.create({
        data: {
          type: "slack-bot",
          name: `#${found.name}`,
          credentialId: bot.credentialId,
          config: { channelId: found.id, channelName: found.name, isPrivate: false },
          lane: `slack:${found.id}`,
          severities: ["HIGH", "CRITICAL"],
          alertTypes,
          threadNotes,
          setupStep: "DONE",
          createdAt: clock.now(),
        },
      });
      return { id, name, channel: found.id, appId: bot.appId };
    },
    /** What stands in a destination's channel, replies too, oldest first. */
    messages: ({ channel }: LabDestination) => posted(slack, channel, bot.appId),
    /** The alerts that a destination's channel shows, by title, oldest message first. */
    titles: ({ channel }: LabDestination) =>
      posted(slack, channel, bot.appId)
        .filter(({ threadTs, ts }) => !threadTs || threadTs === ts)
        .map(({ text }) => /: (.*?)\. /.exec(`${text} `)?.[1] ?? text),
  };
}

type NewAlert = {
  destinationIds?: string[];
  title?: string;
  openedAt?: Date;
  severity?: string;
  noticed?: string[];
};

function alertsOf({ db }: TestMargay, clock: VirtualClock) {
  const notice = (alertId: string, kind: string, tx: Db = db) =>
    tx.alertNotice.create({ data: { alertId, kind, createdAt: clock.now() } });
  const line = (alertId: string, kind: string, text: string, tx: Db = db) =>
    tx.alertActivity.create({
      data: { alertId, at: clock.now(), kind, actorType: "user", actorName: "Ada", text },
    });
  return {
    notice,
    line,
    /** An alert of a rule, opened now, with its notice in the outbox. */
    alert: async (wish: NewAlert = {}): Promise<string> => {
      const { title = `Alert ${randomUUID()}`, openedAt = clock.now() } = wish;
      const { id } = await db.alert.create({
        data: {
          type: "RULE_MATCH",
          severity: wish.severity ?? "HIGH",
          title,
          summary: "Something happened.",
          dedupeKey: randomUUID(),
          destinationIds: wish.destinationIds ?? [],
          openedAt,
          updatedAt: openedAt,
          logType: "Slack.AuditLogs",
        },
      });
      await line(id, "OPENED", "Something happened.");
      for (const kind of wish.noticed ?? ["OPENED"]) await notice(id, kind);
      return id;
    },
    /** A person changes the alert's status: a new version, a line of its story and a notice. */
    changeStatus: async (id: string, status: string): Promise<void> => {
      await db.$transaction(async (tx) => {
        await tx.alert.update({
          where: { id },
          data: { status, version: { increment: 1 }, updatedAt: clock.now() },
        });
        await line(id, "STATUS", `Status is now ${status}`, tx);
        await notice(id, "CHANGED", tx);
      });
    },
    delivery: (alertId: string, destination: LabDestination) =>
      db.alertDelivery.findUniqueOrThrow({
        where: { alertId_destinationId: { alertId, destinationId: destination.id } },
        include: { attempts: { orderBy: { id: "asc" } } },
      }),
  };
}

function workOf(ctx: () => ReturnType<TestMargay["ctx"]>, clock: VirtualClock) {
  const pause = (milliseconds: number) => Promise.resolve(clock.pass(milliseconds / 1000));
  /** One second of a worker: what is in the outbox is routed, and each lane has its turn. */
  const second = async (): Promise<number> => {
    while ((await routeNotices(ctx())) > 0);
    const lanes = await claimLanes(ctx());
    for (const lane of lanes)
      await deliverLane(ctx(), lane, { clock: clock.now, pause, budgetMs: 8_000 });
    clock.pass(1);
    return lanes.length;
  };
  return {
    pause,
    second,
    /** That many seconds of a worker, at least. */
    seconds: async (count: number): Promise<void> => {
      const end = clock.ms() + count * 1000;
      while (clock.ms() < end) await second();
    },
  };
}
