import type { Page } from "@playwright/test";

import { expectAccessible } from "../support/examine";
import { expect, test } from "../support/fixtures";

const juno = { name: "Juno Marsh", email: "juno.marsh@margay.example" };

/** Opens what can be done with Juno, and chooses. */
async function choose(page: Page, item: string) {
  const menu = page.getByRole("menu", { name: `Actions for ${juno.name}` });
  // A press before the page listens is lost, as anywhere on the web.
  await expect(async () => {
    await page.getByRole("button", { name: `Actions for ${juno.name}` }).click();
    await expect(menu).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await menu.getByRole("menuitem", { name: item }).click();
  return page.getByRole("dialog");
}

test("a person is added, comes, gets another role, and is out with the next request after being disabled", async ({
  page,
  signedOutPage: theirs,
}) => {
  await page.goto("/settings");
  await page.getByRole("link", { name: "Users", exact: true }).click();
  await page.getByRole("link", { name: "Add user" }).click();
  const form = page.getByRole("form", { name: "Add user" });
  await form.getByLabel("Name").fill(juno.name);
  await form.getByLabel("Email").fill(juno.email);
  await form.getByRole("radio", { name: "Analyst Read Only" }).check();
  await form.getByRole("button", { name: "Add user" }).click();
  await expect(form.getByText("Use at least 12 characters.")).toBeVisible();
  await form.getByRole("button", { name: "Generate a strong password" }).click();
  await form.getByRole("button", { name: "Add user" }).click();
  await expect(page.getByText(`${juno.name} can sign in now`)).toBeVisible();
  await expectAccessible(page, "what to hand over");
  const password = await page.locator("dd").last().innerText();
  await page.getByRole("button", { name: "Copy password" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(password);

  await theirs.goto("/sign-in?next=/settings");
  await theirs.getByLabel("Email").fill(juno.email);
  await theirs.getByLabel("Password").fill(password);
  await theirs.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(theirs.getByText("Analyst Read Only").first()).toBeVisible();
  await expect(theirs.getByRole("link", { name: "Users", exact: true })).toHaveCount(0);
  await expect(async () => {
    await theirs.getByRole("button", { name: "Change password" }).click();
    await expect(theirs.getByRole("dialog")).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const dialog = theirs.getByRole("dialog");
  await dialog.getByLabel("Current password").fill("not the password");
  await dialog.getByLabel("New password").fill("a sentence of her own");
  await dialog.getByRole("button", { name: "Change password" }).click();
  await expect(dialog.getByText("This is not your password.")).toBeVisible();
  await expect(dialog.getByLabel("New password")).toHaveValue("a sentence of her own");
  await dialog.getByLabel("Current password").fill(password);
  await dialog.getByRole("button", { name: "Change password" }).click();
  await expect(theirs.getByText("Your password is changed.")).toBeVisible();

  await page.goto("/settings/users?q=juno");
  const row = page.getByRole("row").filter({ hasText: juno.email });
  await expect(page.getByRole("row")).toHaveCount(2);
  const edit = await choose(page, "Edit name and role");
  await edit.getByRole("radio", { name: "Analyst", exact: true }).check();
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(edit).toHaveCount(0);
  await expect(row.getByRole("cell", { name: "Analyst" })).toBeVisible();
  await theirs.goto("/settings/users");
  await expect(theirs.getByText("your role needs “Manage Users”")).toBeVisible();
  await expect(theirs.getByText("You", { exact: true })).toBeVisible();
  await expect(theirs.getByRole("link", { name: "Add user" })).toHaveCount(0);
  await expect(theirs.getByRole("button", { name: /^Actions for/ })).toHaveCount(0);

  const disable = await choose(page, "Disable");
  await expect(disable.getByRole("button", { name: "Close" })).toBeFocused();
  await expect(disable.getByText(`No open alert is assigned to ${juno.name}.`)).toBeVisible();
  await disable.getByRole("button", { name: "Disable" }).click();
  await expect(row.getByText("Disabled")).toBeVisible();
  expect((await theirs.request.get("/api/v1/alerts")).status()).toBe(401);
  await theirs.goto("/alerts");
  await expect(theirs).toHaveURL(/\/sign-in/);
});
