import { randomUUID } from "node:crypto";

import { connectSource } from "../support/connect-source";
import { pick, posted, typeRule } from "../support/custom-rule";
import { expectAccessible } from "../support/examine";
import { expect, test } from "../support/fixtures";

test("a rule is made, tried on a pasted event, switched on, and raises its alert", async ({
  page,
  slack,
}) => {
  const channel = "kiln-mail";
  await connectSource(page, slack, {
    name: "Kilnworks",
    plan: "Enterprise",
    logType: "Audit logs",
  });
  await typeRule(page, "Channel opened to mail", channel);
  const preview = page.getByRole("complementary", { name: "Preview of the alert" });
  await expect(preview).toContainText("‹actor.user.name› opened a channel to mail");
  await page.getByRole("button", { name: "Test event" }).click();
  await page.getByLabel("Event 1, as JSON").fill(JSON.stringify(posted(channel)));
  await expect(preview).toContainText("Imogen Vale opened a channel to mail");
  await page.getByRole("button", { name: "Test event" }).click();
  await page.getByLabel("Event 2, as JSON").fill(JSON.stringify(posted("elsewhere")));
  await page.getByRole("button", { name: "Run tests" }).click();
  await expect(page.getByText("1 of 2 do as expected.")).toBeVisible();
  await page.getByLabel("Expectation 2").selectOption({ label: "Should not match" });
  await page.getByRole("button", { name: "Run tests" }).click();
  await expect(page.getByText("2 of 2 do as expected.")).toBeVisible();
  await expect(preview).toContainText("context.ip_address is not an address in 10.0.0.0/8");
  // A reload loses nothing of it.
  await page.reload();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Channel opened to mail");
  await page.getByRole("button", { name: "Start over" }).click();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Channel opened to mail");
  await page.getByRole("button", { name: "Create rule" }).click();

  await expect(
    page.getByRole("heading", { level: 1, name: "Channel opened to mail" }),
  ).toBeVisible();
  await expect(page.getByText("All 2 do as expected, run just now.")).toBeVisible();
  const enabled = page.getByRole("switch").first();
  await expect(enabled).not.toBeChecked();
  // The switch shows at once what it asks for; events count from when it is so.
  const switched = page.waitForResponse(
    (response) => response.request().method() === "PATCH" && response.ok(),
  );
  await enabled.check();
  await switched;
  const now = { date_create: Math.floor(Date.now() / 1_000) };
  await slack.post("audit", {
    events: [channel, "elsewhere"].map((name) => ({
      raw: { id: randomUUID(), ...now, ...posted(name) },
    })),
  });
  await expect(async () => {
    await page.goto("/alerts");
    await expect(page.getByText("Imogen Vale opened a channel to mail").first()).toBeVisible({
      timeout: 2_000,
    });
  }).toPass({ timeout: 60_000 });
});

test("a rule that is not saved is tried on the past, and a result of an older version says so", async ({
  page,
  slack,
}) => {
  test.setTimeout(400_000);
  const { id } = await connectSource(page, slack, {
    name: "Tried unsaved",
    plan: "Enterprise",
    logType: "Audit logs",
  });
  const channel = "kiln-unsaved";
  const now = { date_create: Math.floor(Date.now() / 1_000) };
  await slack.post("audit", {
    events: [{ raw: { id: randomUUID(), ...now, ...posted(channel) } }],
  });
  const stored = `/api/v1/log-events?sourceId=${id}&action=channel_email_address_created`;
  await expect
    .poll(async () => ((await (await page.request.get(stored)).json()) as { data: [] }).data.length)
    .toBeGreaterThan(0);

  await typeRule(page, "", channel);
  const trial = page.getByRole("form", { name: "Try it on the past" });
  const tryIt = trial.getByRole("button", { name: "Try it on the past" });
  await tryIt.click();
  await expect(page.getByText("Give the rule a title.")).toBeVisible();
  const title = page.getByLabel("Title", { exact: true });
  await expect(title).toBeFocused();
  await title.fill("Never saved");
  // Enter tries it there, and does not save the rule.
  await trial.getByLabel("How far back").fill("2");
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 alert in 2 days, 0.5 a day")).toBeVisible();
  await expect(page.getByText("The rule as it is written here.")).toBeVisible();
  const raised = page.getByRole("list", { name: "Alerts it would have raised" });
  await expect(raised).toContainText("Imogen Vale opened a channel to mail");
  await expect(page).toHaveURL(/\/detections\/new$/);

  const outdated = page.getByText("You changed the rule since");
  await title.fill("Never saved, called otherwise");
  await expect(outdated).toBeHidden();
  const value = page.getByLabel("Value of condition 2");
  await value.fill("no channel is called so");
  await expect(outdated).toBeVisible();
  await expectAccessible(page, "an outdated trial");
  await page.reload();
  await expect(page.getByText("1 alert in 2 days, 0.5 a day")).toBeVisible();
  await expect(outdated).toBeVisible();
  await value.fill(channel);
  await expect(outdated).toBeHidden();

  await page.getByRole("tab", { name: "YAML" }).click();
  const yaml = page.getByLabel("The rule as YAML");
  await expect(yaml).toHaveValue(/severity: HIGH/);
  const text = await yaml.inputValue();
  await yaml.fill(text.replace("severity: HIGH", "severity: WORST"));
  await expect(outdated).toBeVisible();
  await tryIt.click();
  await expect(page.getByText("This YAML is not a rule yet")).toBeVisible();
  await expect(yaml).toBeFocused();
  await yaml.fill(text.replace(channel, "no channel is called so"));
  await tryIt.click();
  await expect(page.getByText("No alerts in 30 days", { exact: true })).toBeVisible();
  await expect(outdated).toBeHidden();
  await page.getByRole("button", { name: "Use this YAML" }).click();
  await expect(value).toHaveValue("no channel is called so");
  await expect(outdated).toBeHidden();
});

test("a rule that is edited is tried as it is written, with its own id, and what is saved stays", async ({
  page,
}) => {
  await typeRule(page, "Tried while edited", "kiln-edited");
  await page.getByRole("button", { name: "Create rule" }).click();
  await page.getByRole("link", { name: "Edit" }).click();
  await page.getByLabel("Value of condition 2").fill("kiln-edited-anew");
  const started = page.waitForRequest(
    (request) => request.method() === "POST" && request.url().endsWith("/detection-trials"),
  );
  await page.getByRole("button", { name: "Try it on the past" }).click();
  const ruleId = new URL(page.url()).pathname.split("/")[2];
  expect((await started).postDataJSON()).toMatchObject({ ruleId, days: 30 });
  await expect(page.getByText("No alerts in 30 days", { exact: true })).toBeVisible();
  await expect(page.getByLabel("Value of condition 2")).toHaveValue("kiln-edited-anew");
  await page.getByRole("link", { name: "Cancel" }).click();
  await expect(page.getByText("A definition that was not saved then.")).toBeVisible();
});

test("a rule is the same when its YAML is pasted again, and what is wrong in YAML has its line", async ({
  page,
}) => {
  await typeRule(page, "Exported and imported", "kiln-yaml");
  await page.getByRole("button", { name: "Create rule" }).click();
  await page.getByRole("link", { name: "Edit" }).click();
  await page.getByRole("tab", { name: "YAML" }).click();
  const yaml = page.getByLabel("The rule as YAML");
  await expect(yaml).toHaveValue(/title: Exported and imported/);
  const text = await yaml.inputValue();

  await page.goto("/detections/new");
  await page.getByRole("tab", { name: "YAML" }).click();
  await yaml.fill(text.replace("severity: HIGH", "severity: WORST"));
  await page.reload();
  await expect(yaml).toHaveValue(/severity: WORST/);
  await page.getByRole("button", { name: "Use this YAML" }).click();
  await expect(page.getByText("This YAML is not a rule yet")).toBeVisible();
  await page.getByRole("button", { name: "Line 3" }).click();
  await expect(yaml).toBeFocused();
  await yaml.fill(text);
  await page.getByRole("button", { name: "Use this YAML" }).click();
  await expect(page.getByLabel("Value of condition 3")).toHaveValue("10.0.0.0/8\n192.0.2.0/24");
  await page.getByRole("tab", { name: "YAML" }).click();
  await expect(yaml).toHaveValue(text);
  await page.getByRole("tab", { name: "Form" }).click();
  await page.getByRole("button", { name: "Create rule" }).click();
  await page.getByRole("button", { name: "More for this rule" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Export YAML" }).click();
  const file = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of file) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString()).toBe(text);

  await page.getByRole("button", { name: "More for this rule" }).click();
  await page.getByRole("menuitem", { name: "Duplicate" }).click();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue(
    "Exported and imported (copy)",
  );
  await page.goBack();
  await page.getByRole("button", { name: "More for this rule" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await page.getByRole("button", { name: "Delete rule" }).click();
  await expect(page).toHaveURL(/\/detections$/);
});

test("what is wrong stands at its place, a hostile regular expression too, and nothing is lost", async ({
  page,
}) => {
  await typeRule(page, "Hostile", "kiln-regex");
  await pick(page, 2, "context.ua", "matches regex", "(a{1000}){1000}");
  await page.getByRole("button", { name: "Create rule" }).click();
  await expect(page.getByText(/^This regular expression repeats too much/)).toBeVisible();
  const value = page.getByLabel("Value of condition 2");
  await expect(value).toBeFocused();
  await expect(value).toHaveValue("(a{1000}){1000}");
  await value.fill("(?=a)b");
  await page.getByRole("button", { name: "Create rule" }).click();
  await expect(page.getByText(/are not supported, as they can take for ever/)).toBeVisible();
  await page.getByLabel("Title", { exact: true }).fill("");
  await page.getByRole("button", { name: "Create rule" }).click();
  await expect(page.getByText("Give the rule a title.")).toBeVisible();
  await page.getByLabel("Title", { exact: true }).fill("Hostile no more");
  await value.fill("^Slack/[0-9]+");
  await page.getByRole("button", { name: "Create rule" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Hostile no more" })).toBeVisible();
});

test("two tabs: the second to save is told, and loses nothing", async ({ page, context }) => {
  await typeRule(page, "Two tabs", "kiln-tabs");
  await page.getByRole("button", { name: "Create rule" }).click();
  await page.getByRole("link", { name: "Edit" }).click();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Two tabs");
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByLabel("Title", { exact: true }).fill("Two tabs, changed first");
  await other.getByRole("button", { name: "Save rule" }).click();
  await expect(other.getByRole("heading", { level: 1, name: /changed first/ })).toBeVisible();
  await page.getByLabel("Title", { exact: true }).fill("Two tabs, changed second");
  await page.getByRole("button", { name: "Save rule" }).click();
  await expect(page.getByText(/changed this rule while you were editing it/)).toBeVisible();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Two tabs, changed second");
});

test("nothing is amiss for assistive technology, light and dark, wide and narrow", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await typeRule(page, "Looked at", "kiln-look");
  await page.getByRole("button", { name: "Group", exact: true }).click();
  await page.getByRole("button", { name: "Test event" }).click();
  await page.getByText("Guidance: runbook").click();
  await page.getByRole("button", { name: "MITRE ATT&CK technique" }).click();
  await page.getByRole("button", { name: "Create rule" }).click();
  await expect(page.getByText(/things are not right yet/)).toBeVisible();
  for (const tab of ["Form", "YAML"]) {
    await page.getByRole("tab", { name: tab }).click();
    await expectAccessible(page, tab);
  }
});
