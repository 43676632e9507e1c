import type { BrowserContext, Page } from "@playwright/test";

import { expect, type SlackControls } from "./fixtures";

export type BotCredentials = {
  appId: string;
  clientId: string;
  clientSecret: string;
  signingSecret: string;
  botToken: string;
};

export type Channel = { id: string; name: string };

/** From the navigation to the page that makes the app, as a newcomer clicks it. */
export async function openBotGuide(page: Page) {
  await page.goto("/configure/alert-destinations");
  await page
    .getByRole("link", { name: /^(Add your first Destination|Create New)$/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Slack Bot", exact: true }).click();
  // Where another journey has an app already, its form proposes that one.
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(
    /^(Create your Slack Bot Application|Add a Slack Bot destination)$/,
  );
  if ((await heading.textContent()) === "Create your Slack Bot Application") return;
  await page.getByRole("radio", { name: "Another app" }).click();
  await page.getByRole("link", { name: "Create your Slack Bot Application" }).click();
  await expect(heading).toHaveText("Create your Slack Bot Application");
}

/**
 * Makes the app with the link that has the manifest filled in, installs it, and reads what its pages show; in the
 * workspace that Slack proposes unless told.
 */
export async function createBotInSlack(
  page: Page,
  context: BrowserContext,
  teamId?: string,
): Promise<BotCredentials> {
  const opened = context.waitForEvent("page");
  await page.getByRole("link", { name: /Open Slack/ }).click();
  const slack = await opened;
  if (teamId) await slack.getByLabel("Workspace").selectOption(teamId);
  await slack.getByRole("button", { name: "Create App" }).click();
  await slack.getByRole("button", { name: "Install to Workspace" }).click();
  await slack.getByRole("button", { name: "Allow" }).click();
  const appId = /\/apps\/([^/?#]+)/.exec(slack.url())?.[1] ?? "";
  const read = (label: string) => slack.getByLabel(label, { exact: true }).inputValue();
  const credentials = {
    appId,
    clientId: await read("Client ID"),
    clientSecret: await read("Client Secret"),
    signingSecret: await read("Signing Secret"),
  };
  await slack.getByRole("link", { name: "OAuth & Permissions" }).first().click();
  const botToken = await read("Bot User OAuth Token");
  await slack.close();
  return { ...credentials, botToken };
}

/** A channel of its own in the simulated Slack, in its main workspace unless told. */
export async function newChannel(
  slack: SlackControls,
  name: string,
  teamId?: string,
): Promise<Channel> {
  const made = await slack.post("chat/create-channel", { name, ...(teamId ? { teamId } : {}) });
  return made as Channel;
}

export async function enterCredentials(page: Page, credentials: BotCredentials) {
  await page.getByLabel("Client ID").fill(credentials.clientId);
  await page.getByLabel("Client Secret").fill(credentials.clientSecret);
  await page.getByLabel("Signing Secret").fill(credentials.signingSecret);
  await page.getByLabel("Bot OAuth Token").fill(credentials.botToken);
}

/** Writes in a channel as a person who is in it. */
export async function sayInSlack(
  context: BrowserContext,
  slack: SlackControls,
  channel: Channel,
  text: string,
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${slack.url}/archives/${channel.id}`);
  const join = page.getByRole("button", { name: "Join Channel" });
  const composer = page.getByLabel(`Message to ${channel.name}`);
  await expect(join.or(composer)).toBeVisible();
  if (await join.isVisible()) await join.click();
  await composer.fill(text);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  return page;
}

/** The whole wizard with everything as it comes; answers the destination's id. */
export async function createBotDestination(
  page: Page,
  context: BrowserContext,
  slack: SlackControls,
  { name, channel }: { name: string; channel: Channel },
): Promise<{ id: string; credentials: BotCredentials }> {
  await openBotGuide(page);
  const credentials = await createBotInSlack(page, context);
  await page.getByRole("link", { name: "Continue" }).click();
  await page.getByLabel("Display Name").fill(name);
  await page.getByLabel("Channel ID or Channel Name").fill(`#${channel.name}`);
  await enterCredentials(page, credentials);
  await page.getByRole("button", { name: "Add Destination" }).click();
  await expect(page.getByRole("button", { name: "Finish Setup" })).toBeVisible();
  await slack.post("chat/invite", { channel: channel.id, who: credentials.appId });
  await page.getByRole("button", { name: "Finish Setup" }).click();
  await expect(page).not.toHaveURL(/\/setup$/);
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  return { id, credentials };
}
