import {
  createBotDestination,
  createBotInSlack,
  enterCredentials,
  newChannel,
  openBotGuide,
} from "../support/destinations";
import { expect, test } from "../support/fixtures";

test("each problem stands at its field with what to do, and is gone when it is mended", async ({
  page,
  context,
  slack,
}) => {
  await openBotGuide(page);
  const credentials = await createBotInSlack(page, context);
  await page.getByRole("link", { name: "Continue" }).click();
  const name = page.getByLabel("Display Name");
  const place = page.getByLabel("Channel ID or Channel Name");
  const token = page.getByLabel("Bot OAuth Token");

  await page.getByRole("button", { name: "Add Destination" }).click();
  await expect(name).toBeFocused();
  await expect(page.getByText("Enter the Signing Secret.")).toBeVisible();

  await name.fill("Problems");
  await enterCredentials(page, { ...credentials, botToken: "xoxp-1-2-3" });
  await name.focus();
  await expect(page.getByText(/^This is a person's token\./)).toBeVisible();
  await token.fill("xoxb-0-never-given-out");
  await name.focus();
  await expect(page.getByText(/^Slack no longer accepts the bot's token/)).toBeVisible();
  await expect(token).toHaveAttribute("aria-invalid", "true");

  await slack.post("chat/remove-scope", { appId: credentials.appId, scope: "chat:write" });
  await token.fill(credentials.botToken);
  await name.focus();
  await expect(page.getByText(/^The token lacks chat:write/)).toBeVisible();
  await page.getByRole("button", { name: "Add Destination" }).click();
  await expect(page.getByText("Enter the Channel ID or Channel Name.")).toBeVisible();
  await expect(place).toBeFocused();
});

test("a channel that is not there or was archived is said at the channel", async ({
  page,
  context,
  slack,
}) => {
  const channel = await newChannel(slack, "soon-archived");
  await slack.post("chat/archive", { channel: channel.id });
  await openBotGuide(page);
  const credentials = await createBotInSlack(page, context);
  await page.getByRole("link", { name: "Continue" }).click();
  await page.getByLabel("Display Name").fill("Mistaken");
  const place = page.getByLabel("Channel ID or Channel Name");
  await place.fill("#no-such-channel-anywhere");
  await enterCredentials(page, credentials);
  await place.focus();
  await expect(page.getByText(/^Slack shows the app no such channel/)).toBeVisible();
  await expect(place).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText(/^Works in the workspace /)).toBeVisible();

  await place.fill(channel.id);
  await page.getByRole("button", { name: "Add Destination" }).click();
  await expect(page.getByText(/^The channel is archived\./)).toBeVisible();
  await expect(place).toBeFocused();
  await slack.post("chat/unarchive", { channel: channel.id });
  await page.getByRole("button", { name: "Add Destination" }).click();
  await expect(page.getByRole("button", { name: "Finish Setup" })).toBeVisible();
});

test("on an organization a channel's name will not do", async ({ page, context, slack }) => {
  const channel = await newChannel(slack, "for-all-of-us");
  await openBotGuide(page);
  const opened = context.waitForEvent("page");
  await page.getByRole("link", { name: /Open Slack/ }).click();
  const app = await opened;
  await app.getByRole("button", { name: "Create App" }).click();
  const organization = app.url().replace(/\?.*/, "");
  await app.goto(`${organization}?as=org-owner`);
  await app.getByRole("button", { name: "Install to Organization" }).click();
  await app.getByRole("button", { name: "Allow" }).click();
  await app
    .getByRole("button", { name: /^Add to / })
    .first()
    .click();
  await app.goto(organization);
  const read = (label: string) => app.getByLabel(label, { exact: true }).inputValue();
  const credentials = {
    appId: organization.split("/").at(-1) ?? "",
    clientId: await read("Client ID"),
    clientSecret: await read("Client Secret"),
    signingSecret: await read("Signing Secret"),
  };
  await app.goto(`${organization}/oauth`);
  const botToken = await read("Bot User OAuth Token");
  await page.getByRole("link", { name: "Continue" }).click();
  await page.getByLabel("Display Name").fill("Everybody");
  const place = page.getByLabel("Channel ID or Channel Name");
  await place.fill(`#${channel.name}`);
  await enterCredentials(page, { ...credentials, botToken });
  await place.focus();
  await expect(page.getByText(/only a channel's ID will do/)).toBeVisible();
  await place.fill(channel.id);
  await page.getByRole("button", { name: "Add Destination" }).click();
  await expect(page.getByRole("button", { name: "Finish Setup" })).toBeVisible();
});

test("two that would bring the same alerts to one place are warned of", async ({
  page,
  context,
  slack,
}) => {
  const channel = await newChannel(slack, "twice-the-same");
  await createBotDestination(page, context, slack, { name: "Once", channel });
  await page.goto("/configure/alert-destinations/new");
  await page.getByRole("link", { name: "Slack Bot", exact: true }).click();
  await page
    .getByText(/^The app that brings alerts to .*Once/)
    .locator("xpath=ancestor::label")
    .getByRole("radio")
    .click();
  await page.getByLabel("Display Name").fill("Twice");
  await page.getByLabel("Channel ID or Channel Name").fill(channel.id);
  await page.getByLabel("Display Name").focus();
  await expect(page.getByText("The same alerts would come twice")).toBeVisible();
  await expect(page.getByText(/“Once” brings some of the same alerts/)).toBeVisible();
});
