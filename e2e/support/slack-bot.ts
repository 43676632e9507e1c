import { randomUUID } from "node:crypto";

import type { Page } from "@playwright/test";

import { inDatabase } from "./database";
import { expect, type SlackControls } from "./fixtures";

export type SlackPerson = { id: string; name: string; email: string | null };

/** Makes the app in Slack with its manifest filled in, installs it, and answers what its pages show. */
async function createBot(page: Page) {
  const types = await page.request.get("/api/v1/destination-types");
  const { data } = (await types.json()) as {
    data: { id: string; guide: { open: { url: string } | null } | null }[];
  };
  const url = data.find(({ id }) => id === "slack-bot")?.guide?.open?.url ?? "";
  const slack = await page.context().newPage();
  await slack.goto(url);
  await slack.getByRole("button", { name: "Create App" }).click();
  await slack.getByRole("button", { name: "Install to Workspace" }).click();
  await slack.getByRole("button", { name: "Allow" }).click();
  const appId = /\/apps\/([^/?#]+)/.exec(slack.url())?.[1] ?? "";
  const read = (label: string) => slack.getByLabel(label, { exact: true }).inputValue();
  const values = {
    clientId: await read("Client ID"),
    clientSecret: await read("Client Secret"),
    signingSecret: await read("Signing Secret"),
  };
  await slack.getByRole("link", { name: "OAuth & Permissions" }).first().click();
  const botToken = await read("Bot User OAuth Token");
  await slack.close();
  return { appId, values: { ...values, botToken } };
}

/** The people of the simulated Slack's main workspace. */
export async function slackPeople(slack: SlackControls): Promise<SlackPerson[]> {
  const response = await fetch(`${slack.url}/control/chat/people`);
  return ((await response.json()) as { people: SlackPerson[] }).people;
}

/** Goes to the person's direct messages, as them, once the bot has written this there. */
export async function openDirectMessage(
  page: Page,
  slack: SlackControls,
  person: SlackPerson,
  text: string,
): Promise<void> {
  await expect(async () => {
    const response = await fetch(`${slack.url}/control/chat/channels`);
    const { channels } = (await response.json()) as {
      channels: { id: string; kind: string; memberIds: string[] }[];
    };
    const direct = channels.find(
      ({ kind, memberIds }) => kind === "im" && memberIds.includes(person.id),
    );
    await page.goto(`${slack.url}/archives/${direct?.id}?as=${person.id}`);
    await expect(page.getByText(text)).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
}

/** A Slack Bot destination for a channel of its own with these people in it; answers the channel, the app and the destination. */
export async function createBotChannel(
  page: Page,
  slack: SlackControls,
  name: string,
  people: readonly SlackPerson[],
): Promise<{ id: string; appId: string; destinationId: string }> {
  const channel = (await slack.post("chat/create-channel", { name })) as { id: string };
  const { appId, values } = await createBot(page);
  for (const who of [appId, ...people.map(({ id }) => id)])
    await slack.post("chat/invite", { channel: channel.id, who }).catch(() => null);
  const added = await page.request.post("/api/v1/destinations", {
    data: {
      type: "slack-bot",
      name,
      values: { ...values, channel: channel.id },
      severities: ["HIGH", "CRITICAL"],
      alertTypes: ["RULE_MATCH"],
      timeZone: "Europe/Berlin",
    },
  });
  expect(added.ok(), await added.text()).toBe(true);
  const { id: destinationId } = (await added.json()) as { id: string };
  const finished = await page.request.post(`/api/v1/destinations/${destinationId}/finish`);
  expect(finished.ok(), await finished.text()).toBe(true);
  return { id: channel.id, appId, destinationId };
}

/** Opens an alert as a match of a rule does: it is in the outbox with it; answers its id. */
export async function openAlert(title: string): Promise<string> {
  return inDatabase(async (client) => {
    const id = randomUUID();
    await client.query(
      `INSERT INTO alert (id, type, rule_id, severity, title, summary, dedupe_key, log_type, opened_at, updated_at)
       VALUES ($1, 'RULE_MATCH', 'journey', 'HIGH', $2, $3, $4, 'Slack.AuditLogs', now(), now())`,
      [id, title, `What happened: ${title}.`, randomUUID()],
    );
    await client.query(
      `INSERT INTO alert_notice (id, alert_id, kind, created_at) VALUES (gen_random_uuid(), $1, 'OPENED', now())`,
      [id],
    );
    return id;
  });
}

/**
 * Waits until the alert's message in Slack says all that has happened, and shows it as it is now: a press on what is
 * just being changed is lost there, so that whoever goes on must see the change first.
 */
export async function untilUpToDate(
  inSlack: Page,
  alertId: string,
  destinationId: string,
): Promise<void> {
  const isUpToDate = () =>
    inDatabase(async (client) => {
      const { rowCount } = await client.query(
        `SELECT FROM alert_delivery x JOIN alert a ON a.id = x.alert_id
         WHERE a.id = $1 AND x.destination_id = $2 AND x.status = 'DELIVERED' AND x.due_at IS NULL
           AND x.sent_version = a.version
           AND NOT EXISTS (SELECT FROM alert_notice n WHERE n.alert_id = a.id)`,
        [alertId, destinationId],
      );
      return rowCount === 1;
    });
  await expect.poll(isUpToDate).toBe(true);
  await inSlack.reload();
}
