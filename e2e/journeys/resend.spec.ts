import { expect, test } from "../support/fixtures";
import { createBotChannel, openAlert, slackPeople } from "../support/slack-bot";

test("an alert that Slack does not take is listed as not delivered, and Resend brings it to the channel", async ({
  page,
  slack,
}) => {
  const [reader] = (await slackPeople(slack)).filter(({ email }) => email !== null).slice(-8);
  if (!reader) throw new Error("Too few people.");
  const { id: channel, appId } = await createBotChannel(page, slack, "not-taken", [reader]);
  const fault = (await slack.post("faults", {
    kind: "api-error",
    settings: { error: "invalid_blocks" },
    when: { appId, endpoint: "chat.postMessage" },
  })) as { id: string };
  await openAlert("A gate was left open");

  await page.goto("/configure/alert-destinations");
  const row = page.getByRole("row").filter({ hasText: "not-taken" });
  const given = row.getByRole("link", { name: "1 not delivered" });
  await expect(async () => {
    await page.reload();
    await expect(given).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
  await given.click();
  const list = page.getByRole("list", { name: "Non-delivered" });
  const line = list.getByRole("listitem").filter({ hasText: "A gate was left open" });
  await expect(line).toContainText("Slack does not take this message as it is.");

  await slack.post("faults/clear", { id: fault.id });
  await line.getByRole("button", { name: "Resend A gate was left open" }).click();
  await expect(line).toBeHidden();
  await page.goto(`${slack.url}/archives/${channel}?as=${reader.id}`);
  const message = page.getByRole("article").filter({ hasText: "A gate was left open" });
  await expect(message).toHaveCount(1);
});
