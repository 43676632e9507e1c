import { insertAlerts } from "../support/alerts";
import { insertGivenUp } from "../support/deliveries";
import { expectAccessible, findBarriers } from "../support/examine";
import { expect, test } from "../support/fixtures";
import { createBotChannel } from "../support/slack-bot";

test("nothing is amiss on the pages of destinations, light and dark, wide and narrow", async ({
  page,
  slack,
}) => {
  // Nine visits, four examinations each.
  test.setTimeout(300_000);
  const { destinationId: id } = await createBotChannel(page, slack, "looked-at", []);
  const response = await page.request.get(`/api/v1/destinations/${id}`);
  const { credential } = (await response.json()) as { credential: { id: string } };
  const paths = [
    "",
    "/new",
    "/new/slack-bot",
    "/new/slack-bot/configure",
    "/new/slack-bot/configure?app=another",
    `/${id}`,
    `/${id}/setup`,
    `/credentials/${credential.id}`,
    "/non-delivered",
  ];
  for (const path of paths) {
    await page.goto(`/configure/alert-destinations${path}`);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    if (path.includes("configure")) await expect(page.getByLabel("Timezone")).toBeVisible();
    await expectAccessible(page, path);
  }
});

test("what was given up is listed with its reason, and is sent again one by one and all at once", async ({
  page,
  context,
  slack,
}) => {
  const { id: channel, destinationId } = await createBotChannel(page, slack, "late-news", []);
  const titles = ["A door left open", "A key copied", "A lamp switched off"];
  const alerts = await insertAlerts(
    titles.map((title) => ({ ruleId: "journey.given-up", title, severity: "HIGH" })),
  );
  await insertGivenUp(destinationId, alerts);
  await page.goto("/configure/alert-destinations");
  const row = page.getByRole("row").filter({ hasText: "late-news" });
  await row.getByRole("link", { name: "3 not delivered" }).click();
  const list = page.getByRole("list", { name: "Non-delivered" });
  await expect(list.getByRole("listitem")).toHaveCount(3);
  await expect(list.getByText("Slack was away for three days.").first()).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole("button", { name: "Resend A key copied" }).click();
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await page.getByRole("button", { name: "Resend all 2 alerts to late-news" }).click();
  await expect(page.getByText("Nothing was given up")).toBeVisible();
  const inSlack = await context.newPage();
  await inSlack.goto(`${slack.url}/archives/${channel}`);
  for (const title of titles) await expect(inSlack.getByText(title).first()).toBeVisible();
});
