import { expect, test } from "../support/fixtures";
import {
  configureSource,
  createAppInSlack,
  enterCredentials,
  grantAccess,
} from "../support/wizard";

test("pressing Cancel in Slack changes nothing and says what to do", async ({ page, context }) => {
  await configureSource(page, { name: "Cancelled", plan: "Pro", logType: "Access logs" });
  await enterCredentials(page, await createAppInSlack(page, context));
  await grantAccess(page, "Cancel");
  await expect(page.getByText("You pressed Cancel in Slack").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Setup", exact: true })).toBeDisabled();
  await grantAccess(page);
  await expect(page.getByText("Access granted", { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Setup", exact: true })).toBeEnabled();
});

test("a wrong Client Secret is named, and can be mended without starting again", async ({
  page,
  context,
}) => {
  await configureSource(page, { name: "Wrong secret", plan: "Pro", logType: "Integration logs" });
  const credentials = await createAppInSlack(page, context);
  await enterCredentials(page, {
    ...credentials,
    clientSecret: "0123456789abcdef0123456789abcdef",
  });
  await grantAccess(page);
  await expect(page.getByText("The Client Secret is wrong").first()).toBeVisible();
  await page.goto(page.url().replace("/verify", "/credentials"));
  await enterCredentials(page, {
    clientId: ` ${credentials.clientId}\n`,
    clientSecret: `${credentials.clientSecret} `,
  });
  await grantAccess(page);
  await expect(page.getByText("Access granted", { exact: true }).first()).toBeVisible();
});

test("an unfinished source is found again tomorrow where it stood", async ({ page, context }) => {
  await configureSource(page, { name: "Tomorrow", plan: "Enterprise", logType: "Audit logs" });
  await page.reload();
  await expect(page.getByRole("heading", { name: "Set Credentials" })).toBeVisible();
  await expect(page.getByLabel("Redirect URL")).toHaveValue(/\/api\/slack\/oauth\/callback$/);
  await page.goto("/configure/log-sources");
  await page
    .getByRole("row")
    .filter({ hasText: "Tomorrow" })
    .getByRole("link", { name: "Finish setup" })
    .click();
  await enterCredentials(page, await createAppInSlack(page, context));
  await page.goto("/configure/log-sources");
  await page
    .getByRole("row")
    .filter({ hasText: "Tomorrow" })
    .getByRole("link", { name: "Finish setup" })
    .click();
  await expect(page.getByRole("heading", { name: "Verify Setup" })).toBeVisible();
});

test("the Free plan says why it cannot", async ({ page }) => {
  await page.goto("/configure/log-sources/new/slack");
  await page.getByRole("radio", { name: "Free", exact: true }).click();
  await expect(page.getByText(/paid plan/).first()).toBeVisible();
  await page.getByRole("radio", { name: "Pro", exact: true }).click();
  await expect(page.getByRole("radio", { name: "Audit logs", exact: true })).toBeDisabled();
  await expect(page.getByRole("radio", { name: "Access logs", exact: true })).toBeEnabled();
});

test("an answer from Slack that nobody asked for is refused in words", async ({ page }) => {
  await page.goto("/api/slack/oauth/callback?code=1.2.3&state=forged");
  await expect(page.getByRole("heading", { name: "Log Sources" })).toBeVisible();
  await expect(page.getByText(/does not belong to a grant/)).toBeVisible();
  await page.goto("/configure/log-sources?problem=Call%20this%20number");
  await expect(page.getByRole("heading", { name: "Log Sources" })).toBeVisible();
  await expect(page.getByText(/Call this number|was not granted/)).toHaveCount(0);
});
