import { admin, expect, margayUrl, test } from "../support/fixtures";

test("a wrong password is told in words, a right one leads where one was going", async ({
  signedOutPage: page,
}) => {
  await page.goto("/configure/log-sources");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByLabel("Email").fill(admin.email);
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("Email or password is wrong", { exact: false })).toBeVisible();
  await page.getByLabel("Password").fill(admin.password);
  await page.getByLabel("Password").press("Enter");
  await expect(page.getByRole("heading", { name: "Log Sources" })).toBeVisible();
});

test("a way on to another site is not followed", async ({ signedOutPage: page }) => {
  await page.goto("/sign-in?next=//evil.example/phish");
  await page.getByLabel("Email").fill(admin.email);
  await page.getByLabel("Password").fill(admin.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("navigation").first()).toBeVisible();
  expect(new URL(page.url()).origin).toBe(margayUrl());
});

test("signing out ends the session at once, also for a copied cookie", async ({
  signedOutPage: page,
}) => {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(admin.email);
  await page.getByLabel("Password").fill(admin.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("navigation").first()).toBeVisible();
  const cookies = await page.context().cookies();
  await page
    .getByRole("button", { name: new RegExp(admin.name) })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.context().addCookies(cookies);
  const answer = await page.request.get("/api/v1/log-sources");
  expect(answer.status()).toBe(401);
});
