import { expect, test } from "@playwright/test";

import { admin, margayUrl, sessionFile } from "../support/fixtures";

test("the first visit creates the admin, and the way in is closed behind them", async ({
  page,
  context,
}) => {
  await page.goto(margayUrl());
  await expect(page).toHaveURL(/\/setup$/);
  await page.getByLabel("Name").fill(admin.name);
  await page.getByLabel("Email").fill(admin.email);
  await page.getByLabel("Password").fill("too short");
  await page.getByRole("button", { name: /Create/ }).click();
  await expect(page.getByText("Use at least 12 characters.")).toBeVisible();
  await page.getByLabel("Password").fill(admin.password);
  await page.getByRole("button", { name: /Create/ }).click();
  await expect(page.getByRole("navigation").first()).toBeVisible();
  await context.storageState({ path: sessionFile() });

  await page.goto(`${margayUrl()}/configure/alert-destinations`);
  await page.getByRole("link", { name: "Add your first Destination" }).click();
  await expect(page.getByRole("link", { name: "Slack Bot", exact: true })).toBeVisible();

  await page.goto(`${margayUrl()}/setup`);
  await expect(page).not.toHaveURL(/\/setup$/);
  const again = await page.request.post(`${margayUrl()}/api/setup`, {
    data: { name: "Mallory", email: "mallory@margay.example", password: "another long password" },
  });
  expect(again.status()).toBe(409);
});
