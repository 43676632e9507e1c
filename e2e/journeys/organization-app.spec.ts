import { expect, test } from "../support/fixtures";
import { configureSource, enterCredentials } from "../support/wizard";

test("an app on the whole organization: the wizard asks which workspace to read", async ({
  page,
  slack,
  baseURL,
}) => {
  const { appId, ...credentials } = (await slack.post("apps", {
    manifest: {
      display_information: { name: "Organization reader" },
      features: { bot_user: { display_name: "Organization reader" } },
      oauth_config: {
        redirect_urls: [`${baseURL}/api/slack/oauth/callback`],
        scopes: { user: ["admin"], bot: ["team:read"] },
      },
      settings: { org_deploy_enabled: true },
    },
  })) as { appId: string; clientId: string; clientSecret: string };
  await configureSource(page, {
    name: "One of several",
    plan: "Enterprise",
    logType: "Integration logs",
  });
  await enterCredentials(page, credentials);
  await page.getByRole("button", { name: "Grant Access", exact: true }).click();
  const places = page.getByLabel("Install to");
  await expect(places).toBeVisible();
  const options = await places.locator("option").all();
  const ids = await Promise.all(options.map((option) => option.getAttribute("value")));
  const organization = ids.find((id) => id?.startsWith("E")) ?? "";
  const workspaces = ids.filter((id) => id?.startsWith("T"));
  for (const team of workspaces) {
    await page.request.post(`${slack.url}/apps/${appId}/grant/${team}`);
  }
  await places.selectOption(organization);
  await page.getByRole("radio", { name: "Organisation owner" }).check();
  await page.getByRole("button", { name: "Allow", exact: true }).click();

  await expect(page.getByText("Choose a workspace", { exact: true }).first()).toBeVisible();
  const choice = page.getByLabel("Workspace", { exact: true });
  const names = await choice.locator("option").allTextContents();
  expect(names.length).toBeGreaterThan(2);
  await choice.selectOption({ index: 1 });
  await page.getByRole("button", { name: "Read this workspace" }).click();
  await expect(page.getByText("Access granted", { exact: true }).first()).toBeVisible();
  await expect(page.getByText(`Workspace ${names[1]}`).first()).toBeVisible();
  await expect(choice).toHaveCount(0);
});
