import { insertAlerts } from "../support/alerts";
import { expect, test } from "../support/fixtures";
import { findBarriers } from "../support/examine";
import { createBotChannel, openAlert, openDirectMessage, slackPeople } from "../support/slack-bot";

test("a colleague is asked from the console, answers in Slack, and the alert's page shows both", async ({
  page,
  slack,
}) => {
  const asked = (await slackPeople(slack)).filter(({ email }) => email !== null).at(-7);
  if (!asked) throw new Error("Too few people.");
  await createBotChannel(page, slack, "ask-from-console", []);
  const id = await openAlert("A window was opened");
  await page.goto(`/alerts/${id}`);
  await expect(
    page.getByRole("region", { name: "Deliveries" }).getByText("ask-from-console"),
  ).toBeVisible();

  await page.getByRole("button", { name: "Ask a colleague" }).click();
  const dialog = page.getByRole("dialog", { name: "Ask a colleague" });
  await dialog.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(dialog.getByText("Choose whom to ask.")).toBeVisible();
  expect(await findBarriers(page, { part: '[role="dialog"]' })).toEqual([]);

  const search = dialog.getByPlaceholder("Name, email address or Slack member ID");
  await search.fill("nobody@quarry.example");
  await dialog.getByRole("option", { name: /nobody@quarry/ }).click();
  await expect(dialog.getByLabel("Message")).toHaveValue(/A window was opened/);
  await dialog.getByLabel("Message").fill("Were you at the window?");
  await dialog.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(dialog.getByText(/Slack knows nobody of this address/)).toBeVisible();

  await dialog.getByRole("button", { name: "Change" }).click();
  await search.fill(asked.email ?? "");
  await search.press("Enter");
  await expect(dialog.getByLabel("Message")).toBeFocused();
  await dialog.getByLabel("Remind them").selectOption({ label: "After 15 minutes" });
  await dialog.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(dialog).toBeHidden();

  const questions = page.getByRole("list", { name: "Questions to colleagues" });
  await expect(questions).toContainText(`${asked.name}has not answered yet; is reminded`);
  const inSlack = await page.context().newPage();
  await openDirectMessage(inSlack, slack, asked, "Were you at the window?");
  await inSlack.getByRole("button", { name: "Yes, this was me" }).click();
  await expect(questions).toContainText("answered: Yes, this was me");
  await expect(page.getByRole("list", { name: "Activity" })).toContainText("Yes, this was me.");
});

test("nobody can be asked about an alert that no Slack Bot carries, and the page says why", async ({
  page,
}) => {
  const [id] = await insertAlerts([{ ruleId: "journey.ask", title: "Carried by nobody" }]);
  await page.goto(`/alerts/${id}`);
  await page.getByRole("button", { name: "Ask a colleague" }).click();
  await expect(page.getByRole("dialog")).toContainText("Only a Slack Bot can ask people");
});
