import { readFile } from "node:fs/promises";

import type { Page } from "@playwright/test";

import { findBarriers } from "../support/examine";
import { admin, expect, margayUrl, test } from "../support/fixtures";

/** Asks the API as a program does, without the browser's session. */
async function ask(token: string): Promise<number> {
  const answer = await fetch(`${margayUrl()}/api/v1/log-types`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return answer.status;
}

const activeRow = (page: Page, name: string) =>
  page.getByRole("table", { name: "Active tokens" }).getByRole("row").filter({ hasText: name });

test("a token is made, used, found in the audit log, and refused once it is revoked", async ({
  page,
}) => {
  const name = "Nightly export";
  await page.goto("/settings/api-tokens");
  await page.getByRole("button", { name: "Create token" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Create token" }).click();
  await expect(dialog.getByText("Give the token a name that says what uses it.")).toBeVisible();
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("Role").selectOption("Analyst Read Only");
  await expect(dialog.getByLabel("Expires after")).toHaveValue("90");
  await dialog.getByRole("button", { name: "Create token" }).click();

  const shown = dialog.getByLabel(`Token of ${name}`);
  await expect(shown).toBeFocused();
  const token = await shown.inputValue();
  expect(token).toMatch(/^mgy_/);
  expect(await findBarriers(page, { part: "[role=dialog]" })).toEqual([]);
  // A stray press does not lose what cannot be shown again.
  await page.keyboard.press("Escape");
  await expect(dialog.getByText("The token was not copied yet")).toBeVisible();
  await dialog.getByRole("button", { name: "Copy", exact: true }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(token);
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(dialog).toHaveCount(0);
  expect((await page.content()) + page.url()).not.toContain(token);

  expect(await ask(token)).toBe(200);
  await page.reload();
  await expect(activeRow(page, name)).toContainText(`${token.slice(0, 8)}…`);
  await expect(activeRow(page, name)).toContainText("just now");

  await page.getByRole("navigation", { name: "Settings" }).getByText("Audit Log").click();
  await page.getByLabel("Search who, target, address").fill(name);
  await page.keyboard.press("Enter");
  const entry = page.getByRole("row").filter({ hasText: "Created an API token" });
  await expect(entry).toContainText(admin.name);
  await entry.getByText("Created an API token").click();
  const panel = page.getByRole("dialog");
  await expect(panel.getByText("AnalystReadOnly")).toBeVisible();
  await expect(panel.getByRole("link", { name })).toHaveAttribute("href", "/settings/api-tokens");
  await expect(panel.getByRole("link", { name: admin.name })).toHaveAttribute(
    "href",
    `/settings/users?${new URLSearchParams({ q: admin.email }).toString()}`,
  );
  await panel.getByText("Raw JSON").click();
  await expect(panel.getByText(/requestId/)).toBeVisible();
  expect(await findBarriers(page, { part: "[role=dialog]" })).toEqual([]);
  expect(await page.content()).not.toContain(token);

  await panel.getByRole("button", { name: "Show only “Created an API token”" }).click();
  await expect(page).toHaveURL(/action=CREATE_API_TOKEN/);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "As CSV" }).click();
  const file = await readFile(await (await download).path(), "utf8");
  expect(file.trim().split("\r\n")).toHaveLength(2);
  expect(file).toContain(`Created an API token,apiToken`);

  await entry.getByText("Created an API token").click();
  await panel.getByRole("link", { name: admin.name }).click();
  await expect(page.getByLabel("Search users")).toHaveValue(admin.email);
  await expect(page.getByRole("table", { name: "Users" })).toContainText(admin.name);

  await page.goto("/settings/api-tokens");
  await activeRow(page, name)
    .getByRole("button", { name: `Revoke ${name}` })
    .click();
  await page.getByRole("button", { name: "Revoke token" }).click();
  await expect(
    page.getByRole("table", { name: "Expired and revoked tokens" }).getByText(name),
  ).toBeVisible();
  expect(await ask(token)).toBe(401);
});
