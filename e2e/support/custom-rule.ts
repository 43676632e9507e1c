import { expect, type Page } from "@playwright/test";

/** An event that no rule of Margay's own looks at, told apart by its channel. */
export const posted = (channel: string) => ({
  action: "channel_email_address_created",
  actor: {
    type: "user",
    user: { id: "W0IMOGEN", name: "Imogen Vale", email: "imogen@vale.example" },
  },
  entity: { type: "channel", channel: { id: "C0KILN", name: channel, privacy: "private" } },
  context: { ip_address: "203.0.113.9", ua: "Journey" },
});

/** Fills in a condition, counted from 1; an operator without a value gets none. */
export async function pick(
  page: Page,
  condition: number,
  field: string,
  operator: string,
  value: string,
) {
  const picker = page.getByLabel(`Field of condition ${condition}`);
  await picker.fill(field);
  await page.keyboard.press("Escape");
  await page.getByLabel(`Operator of condition ${condition}`).selectOption({ label: operator });
  if (value) await page.getByLabel(`Value of condition ${condition}`).fill(value);
}

/** Types a rule that looks for an email address of a channel of this name. */
export async function typeRule(page: Page, title: string, channel: string) {
  await page.goto("/detections");
  await page.getByRole("link", { name: "Create rule" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "New rule" })).toBeVisible();
  await page.getByLabel("Log type").selectOption({ label: "Audit logs" });
  const picker = page.getByLabel("Field of condition 1");
  await picker.fill("what was done under");
  await page.getByRole("option", { name: /^action/ }).click();
  await expect(picker).toHaveValue("action");
  await page.getByLabel("Value of condition 1").fill("channel_email_address_created");
  await page.getByRole("button", { name: "Condition", exact: true }).click();
  await expect(page.getByLabel("Field of condition 2")).toBeFocused();
  await pick(page, 2, "entity.channel.name", "contains", channel);
  await page.getByRole("button", { name: "Condition", exact: true }).click();
  await pick(page, 3, "context.ip_address", "is not in IP range", "10.0.0.0/8\n192.0.2.0/24");
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByLabel("Description").fill("Mail can be sent into a private channel.");
  await page.getByLabel("Severity").selectOption({ label: "High" });
  const alertTitle = page.getByLabel("Alert title", { exact: true });
  await alertTitle.fill(" opened a channel to mail");
  await alertTitle.press("Home");
  await page.getByRole("button", { name: "Insert field into Alert title" }).click();
  await page.getByLabel("Field to insert").fill("display name who acted");
  await page.keyboard.press("Enter");
  await expect(alertTitle).toHaveValue("{actor.user.name} opened a channel to mail");
  await page.getByRole("button", { name: "Group by", exact: true }).click();
  await page.getByLabel("Group by", { exact: true }).fill("{entity.channel.id}");
}
