import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

import { botScopes, installBot } from "@/e2e/slack-simulator/testing/bot";
import { startSlackSimulator } from "@/e2e/slack-simulator/start-simulator";
import { recordMatches } from "@/lib/alerts/server";
import { createDb, type Database } from "@/lib/platform/db/client";
import { eventually } from "@/lib/testing/eventually";
import { testMatch } from "@/lib/testing/test-alerts";
import { insertSlackBot } from "@/lib/testing/test-destination";
import { migrate } from "@/prisma/migrate/migrate";

import type { Bench } from "./bench";
import { quantile } from "./measure";
import { startWorkerProcess } from "./scale/worker-process";

const everyMs = 1_000;
/** At an alert a second a channel never makes up for what waited while the worker started. */
const restMs = 5_000;

const titleOf = (index: number) => `Export number ${String(index).padStart(4, "0")}`;

/** Commits alerts, one a second; answers when each was committed (ms). */
async function openAlerts(db: Database, first: number, count: number): Promise<number[]> {
  const start = Date.now();
  const committed: number[] = [];
  for (let index = first; index < first + count; index += 1) {
    await sleep(Math.max(0, start + (index - first) * everyMs - Date.now()));
    const actor = { type: "system", name: "Bench" } as const;
    const match = testMatch({ title: titleOf(index), severity: "HIGH" });
    await db.$transaction((tx) =>
      recordMatches(tx, { actor, requestId: "bench", now: new Date() }, [match]),
    );
    committed.push(Date.now());
  }
  return committed;
}

/** How long it takes from an alert's transaction to its message in the channel, at an alert a second with Slack's limits. */
export const delivery: Bench = {
  id: "delivery",
  async run({ postgresUrl, quick }) {
    const count = quick ? 20 : 200;
    await migrate(postgresUrl);
    const db = createDb(postgresUrl, 3);
    const slack = await startSlackSimulator({ rateLimits: "slack" });
    const bot = installBot(slack, { scopes: botScopes, name: "Margay" });
    const channel = slack.chat
      .channels()
      .find(({ archived, kind }) => !archived && kind === "public");
    if (!channel) throw new Error("The simulated Slack has no channel.");
    slack.chat.invite({ channel: channel.id, who: bot.appId });
    const secrets = {
      botToken: bot.token,
      signingSecret: bot.signingSecret,
      clientSecret: randomBytes(16).toString("hex"),
    };
    await insertSlackBot(db, { secrets, channelId: channel.id });
    const worker = startWorkerProcess({
      DATABASE_URL: postgresUrl,
      SLACK_API_URL: slack.apiUrl,
      SLACK_AUDIT_API_URL: slack.auditApiUrl,
    });
    const shownAt = () =>
      new Map(
        slack.chat.messages({ channel: channel.id }).flatMap(({ text, ts }) => {
          const title = /Export number \d+/.exec(text)?.[0];
          return title ? [[title, Number(ts) * 1000] as const] : [];
        }),
      );
    try {
      const arrived = (wanted: number) =>
        eventually(
          () => Promise.resolve(shownAt()),
          (all) => all.size === wanted,
        );
      await openAlerts(db, 0, 1);
      await arrived(1);
      await sleep(restMs);
      const committed = await openAlerts(db, 1, count);
      const shown = await arrived(count + 1);
      const delays = committed.map(
        (at, index) => (shown.get(titleOf(index + 1)) ?? Number.NaN) - at,
      );
      return [
        {
          name: "An alert a second: from its transaction to the channel, half of them",
          value: quantile(delays, 0.5),
          unit: "ms",
        },
        {
          name: "… the slowest",
          value: Math.max(...delays),
          unit: "ms",
          atMost: 3_000,
        },
      ];
    } finally {
      await worker.stop();
      await slack.close();
      await db.$disconnect();
    }
  },
};
