import {
  createBotDestination,
  createBotInSlack,
  enterCredentials,
  newChannel,
  openBotGuide,
  sayInSlack,
} from "../support/destinations";
import { expect, test } from "../support/fixtures";

test("a Slack Bot from nothing to its welcome message in the channel", async ({
  page,
  context,
  slack,
}) => {
  // The workspace of its own has no other app that is called Margay.
  const response = await fetch(`${slack.url}/apps?new_app=1`);
  const teams = [...(await response.text()).matchAll(/<option value="(T\w+)"/g)];
  const teamId = teams.at(-1)?.[1] ?? "";
  const channel = await newChannel(slack, "night-watch", teamId);
  await openBotGuide(page);

  await page.getByRole("button", { name: "Copy" }).click();
  const manifest = await page.evaluate(() => navigator.clipboard.readText());
  expect(manifest).toContain("display_information:");
  expect(manifest).toContain("/api/slack/interactions");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download Margay app icon" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.png$/);
  await page.getByRole("tab", { name: "Enterprise organization" }).click();
  await expect(page.getByText("Install to Organization").first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole("tab", { name: "Enterprise organization" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await page.getByRole("tab", { name: "Workspace" }).click();

  const credentials = await createBotInSlack(page, context, teamId);
  await page.getByRole("link", { name: "Continue" }).click();
  await page.getByLabel("Display Name").fill("Night watch");
  await page.getByLabel("Channel ID or Channel Name").fill(`#${channel.name}`);
  await enterCredentials(page, credentials);
  await page.getByRole("checkbox", { name: "Medium" }).uncheck();
  await expect(page.getByText(/^Works in the workspace /)).toBeVisible();
  await page.getByLabel("Timezone").fill("new york");
  await page.getByRole("option", { name: "America/New York" }).click();

  const kept = await page.evaluate(() =>
    JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]),
  );
  expect(kept).toContain("Night watch");
  for (const secret of ["clientSecret", "signingSecret", "botToken"] as const)
    expect(kept).not.toContain(credentials[secret]);
  await page.reload();
  await expect(page.getByLabel("Display Name")).toHaveValue("Night watch");
  await expect(page.getByLabel("Channel ID or Channel Name")).toHaveValue(`#${channel.name}`);
  await expect(page.getByRole("checkbox", { name: "Medium" })).not.toBeChecked();
  await expect(page.getByLabel("Timezone")).toHaveValue("America/New York");
  await expect(page.getByLabel("Client Secret")).toHaveValue("");
  await expect(page.getByText("Secrets have to be entered once more")).toBeVisible();
  await enterCredentials(page, credentials);
  await page.getByRole("button", { name: "Add Destination" }).click();

  await expect(page.getByText("/invite @Margay", { exact: true })).toBeVisible();
  await expect(page.getByText(`Waiting for Margay to join #${channel.name}`)).toBeVisible();
  await page.getByRole("button", { name: "Send Welcome Message" }).click();
  await expect(page.getByText("The welcome message did not arrive")).toBeVisible();
  await page.getByRole("button", { name: "Copy" }).click();
  const command = await page.evaluate(() => navigator.clipboard.readText());
  const inSlack = await sayInSlack(context, slack, channel, command);
  await expect(page.getByText("Margay has joined")).toBeVisible();
  await page.getByRole("button", { name: "Send Welcome Message" }).click();
  await expect(page.getByText("The welcome message arrived", { exact: true })).toBeVisible();
  await expect(inSlack.getByText("Hello, this is Margay.")).toBeVisible();
  await page.getByRole("button", { name: "Finish Setup" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Night watch");

  await page.getByRole("button", { name: "Send test alert" }).click();
  await expect(page.getByText("The test alert arrived", { exact: true })).toBeVisible();
  await page
    .getByRole("navigation")
    .getByRole("link", { name: "Alert Destinations" })
    .first()
    .click();
  const row = page.getByRole("row").filter({ hasText: "Night watch" });
  await expect(row.getByText("Healthy")).toBeVisible();
  await expect(row.getByText(/of severity Critical and High/)).toBeVisible();
});

test("a second one asks for a name and a channel, and shows no secret", async ({
  page,
  context,
  slack,
}) => {
  const first = await newChannel(slack, "first-of-two");
  const second = await newChannel(slack, "second-of-two");
  const { credentials } = await createBotDestination(page, context, slack, {
    name: "First of two",
    channel: first,
  });
  await page.goto("/configure/alert-destinations");
  await page.getByRole("link", { name: "Create New" }).click();
  await page.getByRole("link", { name: "Slack Bot", exact: true }).click();
  const app = page
    .getByText(/^The app that brings alerts to .*First of two/)
    .locator("xpath=ancestor::label");
  await app.getByRole("radio").click();
  await expect(page.getByText("stored, not shown")).toHaveCount(3);
  await expect(page.getByLabel("Bot OAuth Token")).toHaveCount(0);
  const html = await page.content();
  for (const secret of ["clientSecret", "signingSecret", "botToken"] as const)
    expect(html).not.toContain(credentials[secret]);
  await page.getByLabel("Display Name").fill("Second of two");
  await page.getByLabel("Channel ID or Channel Name").fill(second.id);
  await page.getByRole("button", { name: "Add Destination" }).click();
  await page.getByRole("button", { name: "Finish Setup" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Second of two");

  await page.getByRole("link", { name: "Replace credentials" }).click();
  await expect(
    page.getByText(/used by (First|Second) of two and (First|Second) of two/),
  ).toBeVisible();
  await page.getByLabel("Bot OAuth Token").fill("xoxb-0-not-a-token-of-this-app");
  await page.getByRole("button", { name: "Replace credentials" }).click();
  await expect(page.getByText(/no longer accepts the bot's token/)).toBeVisible();
  await page.getByLabel("Bot OAuth Token").fill(credentials.botToken);
  await page.getByRole("button", { name: "Replace credentials" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Alert Destinations");
});

test("what is changed, paused and deleted says so", async ({ page, context, slack }) => {
  const channel = await newChannel(slack, "to-be-changed");
  const other = await newChannel(slack, "other-place");
  const { id, credentials } = await createBotDestination(page, context, slack, {
    name: "Before",
    channel,
  });
  await page.getByLabel("Display Name").fill("After");
  await page.getByLabel("Channel ID or Channel Name").fill(`#${other.name}`);
  await page.getByRole("checkbox", { name: "Audit logs" }).check();
  await page.getByRole("switch", { name: "Thread notes" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("After");
  await expect(page.getByText(`Slack Bot · #${other.name}`)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Channel ID or Channel Name")).toHaveAccessibleDescription(
    new RegExp(`^This is #${other.name}\\.`),
  );
  await expect(page.getByRole("switch", { name: "Thread notes" })).not.toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Audit logs" })).toBeChecked();

  await page.getByRole("button", { name: "Pause" }).click();
  const paused = page.getByText(`Paused: new alerts do not go to #${other.name}.`);
  await expect(paused).toBeVisible();
  await page.getByRole("button", { name: "Resume" }).first().click();
  await expect(paused).toBeHidden();
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();

  await page.getByRole("button", { name: "Send test alert" }).click();
  await expect(page.getByText("The test alert did not arrive")).toBeVisible();
  await expect(page.getByText("Needs attention").first()).toBeVisible();
  await page.goto("/configure/alert-destinations");
  const row = page.getByRole("row").filter({ hasText: "After" });
  await expect(row.getByText(/Type \/invite @Margay there\./)).toBeVisible();
  await slack.post("chat/invite", { channel: other.id, who: credentials.appId });
  await row.getByRole("button", { name: "Check again" }).click();
  await expect(row.getByText("Healthy")).toBeVisible();
  await page.goto(`/configure/alert-destinations/${id}`);
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete After" });
  await expect(dialog.getByText("This cannot be undone.")).toBeVisible();
  await dialog.getByRole("button", { name: "Delete destination" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Alert Destinations");
  await expect(page.getByRole("row").filter({ hasText: "After" })).toHaveCount(0);
  await page.goto(`/configure/alert-destinations/${id}`);
  await expect(page.getByText("There is no such destination")).toBeVisible();
});

test("a webhook is a destination too, with what its type says", async ({
  page,
  context,
  slack,
}) => {
  const channel = await newChannel(slack, "by-webhook");
  await openBotGuide(page);
  const { appId } = await createBotInSlack(page, context);
  const { url } = (await slack.post("chat/webhook", { channel: channel.id, appId })) as {
    url: string;
  };
  await page.goto("/configure/alert-destinations/new");
  await page.getByRole("link", { name: "Slack (Webhook)", exact: true }).click();
  await page.getByRole("link", { name: "Continue" }).click();
  await page.getByLabel("Display Name").fill("By webhook");
  await page.getByLabel("Slack Webhook URL").fill(`${url}x`);
  await page.getByLabel("Display Name").focus();
  await expect(page.getByLabel("Slack Webhook URL")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Slack Webhook URL").fill(url);
  await page.getByLabel("Display Name").focus();
  await expect(page.getByText("Slack knows this webhook.")).toBeVisible();
  await page.getByRole("button", { name: "Add Destination" }).click();
  await page.getByRole("button", { name: "Send Welcome Message" }).click();
  await expect(page.getByText("The welcome message arrived", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Finish Setup" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("By webhook");
  await expect(page.getByRole("switch", { name: "Thread notes" })).toHaveCount(0);
});
