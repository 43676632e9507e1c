import type { BrowserContext, Page } from "@playwright/test";

import { expect } from "./fixtures";

export type Plan = "Pro" | "Business+" | "Enterprise";
export type LogTypeLabel = "Access logs" | "Integration logs" | "Audit logs";

/** From the list of sources to the credentials step, as a newcomer clicks it. */
export async function configureSource(
  page: Page,
  source: { name: string; plan: Plan; logType: LogTypeLabel },
) {
  await page.goto("/configure/log-sources");
  await expect(page.getByRole("heading", { name: "Log Sources" })).toBeVisible();
  await page.getByRole("link", { name: "Create New" }).first().click();
  await page.getByRole("button", { name: "Slack", exact: true }).click();
  await page.getByText("Start Setup").click();
  await page.getByLabel("Name").fill(source.name);
  await page.getByRole("radio", { name: source.plan, exact: true }).click();
  await page.getByRole("radio", { name: source.logType, exact: true }).click();
  await page.getByRole("button", { name: "Setup", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Set Credentials" })).toBeVisible();
}

/** Creates the app in Slack with the one-click link, in a tab of its own, and answers its credentials. */
export async function createAppInSlack(page: Page, context: BrowserContext) {
  const opened = context.waitForEvent("page");
  await page.getByRole("link", { name: /Create the Slack app/ }).click();
  const slack = await opened;
  await slack.getByRole("button", { name: "Create App" }).click();
  const clientId = await slack.getByLabel("Client ID").inputValue();
  const clientSecret = await slack.getByLabel("Client Secret").inputValue();
  const appId = new URL(slack.url()).pathname.split("/").at(-1) ?? "";
  await slack.close();
  return { clientId, clientSecret, appId };
}

export async function enterCredentials(
  page: Page,
  credentials: { clientId: string; clientSecret: string },
) {
  await page.getByLabel("Client ID").fill(credentials.clientId);
  await page.getByLabel("Client Secret").fill(credentials.clientSecret);
  await page.getByRole("button", { name: "Setup", exact: true }).click();
  await page.getByRole("button", { name: "Save Source" }).click();
  await expect(page.getByRole("heading", { name: "Verify Setup" })).toBeVisible();
}

/** Presses Grant Access and answers on Slack's page. */
export async function grantAccess(page: Page, answer: "Allow" | "Cancel" = "Allow") {
  await page.getByRole("button", { name: "Grant Access", exact: true }).click();
  await page.getByRole("button", { name: answer, exact: true }).click();
  await expect(page.getByRole("heading", { name: "Verify Setup" })).toBeVisible();
}

/** The whole wizard with everything as it comes; answers the source's id and its app's in Slack. */
export async function createSource(
  page: Page,
  context: BrowserContext,
  source: { name: string; plan: Plan; logType: LogTypeLabel },
): Promise<{ id: string; appId: string }> {
  await configureSource(page, source);
  const app = await createAppInSlack(page, context);
  await enterCredentials(page, app);
  await grantAccess(page);
  await page.getByRole("button", { name: "Setup", exact: true }).click();
  await page.getByRole("button", { name: "Finish Setup" }).click();
  await expect(page).not.toHaveURL(/\/setup\//);
  const response = await page.request.get("/api/v1/log-sources?limit=200");
  const { data } = (await response.json()) as { data: { id: string; name: string }[] };
  const made = data.find(({ name }) => name === source.name);
  if (!made) throw new Error(`There is no source ${source.name}.`);
  return { id: made.id, appId: app.appId };
}
