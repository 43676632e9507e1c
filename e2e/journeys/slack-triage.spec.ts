import type { Page } from "@playwright/test";

import { admin, expect, test } from "../support/fixtures";
import { findBarriers } from "../support/examine";
import {
  createBotChannel,
  openAlert,
  openDirectMessage,
  slackPeople,
  untilUpToDate,
} from "../support/slack-bot";

const alertOf = async (page: Page, id: string) =>
  (await (await page.request.get(`/api/v1/alerts/${id}`)).json()) as {
    status: string;
    severity: string;
    assignee: { name: string } | null;
  };

const activityOf = async (page: Page, id: string) => {
  const response = await page.request.get(`/api/v1/alerts/${id}/activity?limit=200`);
  const { data } = (await response.json()) as { data: { actor: { name: string }; text: string }[] };
  return data.map(({ actor, text }) => `${actor.name}: ${text}`).join("\n");
};

test("an alert is worked on in Slack and in the console, and each shows what the other did", async ({
  page,
  slack,
}) => {
  const people = await slackPeople(slack);
  const [me, stranger] = people.filter(({ email }) => email !== null).slice(-2);
  if (!me || !stranger) throw new Error("Too few people.");
  await slack.post("chat/profile", { userId: me.id, email: admin.email });
  const channel = await createBotChannel(page, slack, "triage-here", [me, stranger]);
  const id = await openAlert("A key was copied");

  const inSlack = await page.context().newPage();
  await inSlack.goto(`${slack.url}/archives/${channel.id}?as=${me.id}`);
  const message = inSlack.getByRole("article").filter({ hasText: "A key was copied" }).first();
  await expect(message).toBeVisible();

  await message.getByLabel("Set Assignee").selectOption(me.id);
  await expect.poll(async () => (await alertOf(page, id)).assignee?.name).toBe(admin.name);
  await untilUpToDate(inSlack, id, channel.destinationId);
  await expect(message).toContainText(`Assigned to ${admin.name}`);
  await message.getByLabel("Update Status").selectOption({ label: "Triaged" });
  await expect.poll(async () => (await alertOf(page, id)).status).toBe("TRIAGED");
  await untilUpToDate(inSlack, id, channel.destinationId);
  await expect(message.getByLabel("Update Status")).toHaveValue("TRIAGED");

  await message.getByRole("button", { name: "Show Alert Details" }).click();
  const modal = inSlack.getByRole("dialog");
  await expect(modal).toContainText("What happened: A key was copied.");
  await modal.getByLabel("Comment").fill("I look at it now.");
  await modal.getByRole("button", { name: "Add comment" }).click();
  await expect(modal).toBeHidden();
  await expect.poll(() => activityOf(page, id)).toContain("I look at it now.");

  // Back in the console, somebody takes it up again.
  await page.request.patch(`/api/v1/alerts/${id}`, { data: { status: "OPEN" } });
  await expect(message.getByLabel("Update Status")).toHaveValue("OPEN");
  await untilUpToDate(inSlack, id, channel.destinationId);

  await message.getByLabel("Update Status").selectOption({ label: "Resolved" });
  await modal.getByLabel("What came out of it?").fill("A drill, announced last week.");
  await modal.getByRole("button", { name: "Resolve" }).click();
  await expect.poll(async () => (await alertOf(page, id)).status).toBe("RESOLVED");
  await expect(message).toContainText("✅ Resolved: A key was copied");
  await page.goto(`/alerts?alert=${id}`);
  expect(await activityOf(page, id)).toContain(`${admin.name}: A drill, announced last week.`);
});

test("somebody whom Margay does not know links their accounts, and what they pressed is done", async ({
  page,
  signedOutPage,
  slack,
}) => {
  const person = (await slackPeople(slack)).filter(({ email }) => email !== null).at(-3);
  if (!person) throw new Error("Too few people.");
  const channel = await createBotChannel(page, slack, "link-here", [person]);
  const id = await openAlert("A lamp was left on");
  const inSlack = await page.context().newPage();
  await inSlack.goto(`${slack.url}/archives/${channel.id}?as=${person.id}`);
  const message = inSlack.getByRole("article").filter({ hasText: "A lamp was left on" }).first();
  await expect(message).toBeVisible();
  await message.getByLabel("Update Status").selectOption({ label: "Triaged" });
  const link = inSlack.getByRole("link", { name: "Sign in to Margay and link your accounts" });
  const address = (await link.getAttribute("href")) ?? "";

  await signedOutPage.goto(address);
  await expect(signedOutPage).toHaveURL(/\/sign-in\?next=%2Flink%2Fslack/);
  await page.goto(address);
  await expect(page.getByText(person.id)).toBeVisible();
  await expect(page.getByText("Set the status of “A lamp was left on” to Triaged")).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  expect((await alertOf(page, id)).status).toBe("OPEN");
  await page.getByRole("button", { name: `Yes, I am ${person.name} in Slack` }).click();
  await expect(page.getByText("What you pressed in Slack is done.")).toBeVisible();
  expect((await alertOf(page, id)).status).toBe("TRIAGED");
  await page.goto(address);
  await expect(page.getByText(/This link was used already/)).toBeVisible();

  await page.goto("/settings");
  const row = page.getByRole("row").filter({ hasText: person.id });
  await expect(row).toContainText(admin.name);
  expect(await findBarriers(page)).toEqual([]);
  await row.getByRole("button", { name: `Unlink ${person.name}` }).click();
  await expect(row).toBeHidden();

  await page.getByLabel("Slack", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("Slack member ID").fill("nobody");
  await page.getByLabel("Acts as").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Link", exact: true }).click();
  await expect(page.getByText(/This is not a Slack member ID/)).toBeVisible();
  await page.getByLabel("Slack member ID").fill(person.id);
  await page.getByRole("button", { name: "Link", exact: true }).click();
  await expect(row).toBeVisible();
});

test("a colleague is asked, and says that it was not them", async ({ page, slack }) => {
  const [asker, asked] = (await slackPeople(slack)).filter(({ email }) => email !== null).slice(-5);
  if (!asker || !asked) throw new Error("Too few people.");
  const channel = await createBotChannel(page, slack, "ask-here", [asker]);
  const id = await openAlert("A door was opened");
  // Linked by an admin, as no two people have one address.
  const credentials = await page.request.get("/api/v1/destination-credentials");
  const { data } = (await credentials.json()) as { data: { id: string }[] };
  const users = await page.request.get("/api/v1/users");
  const { data: accounts } = (await users.json()) as { data: { id: string; email: string }[] };
  const linked = await page.request.post("/api/v1/slack-user-links", {
    data: {
      credentialId: data[0]?.id,
      slackUserId: asker.id,
      userId: accounts.find(({ email }) => email === admin.email)?.id,
    },
  });
  expect(linked.ok(), await linked.text()).toBe(true);

  const inSlack = await page.context().newPage();
  await inSlack.goto(`${slack.url}/archives/${channel.id}?as=${asker.id}`);
  const message = inSlack.getByRole("article").filter({ hasText: "A door was opened" }).first();
  await expect(message).toBeVisible();
  await message.getByRole("button", { name: "Boomerang" }).click();
  const modal = inSlack.getByRole("dialog");
  await modal.getByLabel("Whom").selectOption(asked.id);
  await expect(modal.getByLabel("Message")).toHaveValue(/A door was opened/);
  await modal.getByLabel("Message").fill("Were you at the door last night?");
  await modal.getByRole("button", { name: "Ask" }).click();
  await expect(modal).toBeHidden();

  await openDirectMessage(inSlack, slack, asked, "Were you at the door last night?");
  await inSlack.getByRole("button", { name: "No, this was not me" }).click();
  await modal.getByLabel("Anything that helps to understand it?").fill("I was at home.");
  await modal.getByRole("button", { name: "Send" }).click();
  await expect(inSlack.getByText("You answered: No, this was not me.").first()).toBeVisible();

  await expect.poll(() => activityOf(page, id)).toContain(`${asked.name}: I was at home.`);
  expect(await activityOf(page, id)).toContain(`${asked.name}: No, this was not me.`);
  expect((await alertOf(page, id)).severity).toBe("CRITICAL");
  await inSlack.goto(`${slack.url}/archives/${channel.id}?as=${asker.id}`);
  await expect(message).toContainText("Critical");
});
