import { connectSource } from "../support/connect-source";
import { expect, test } from "../support/fixtures";

test("a record that could not be read is shown, and read again on demand", async ({
  page,
  slack,
}) => {
  const { id } = await connectSource(page, slack, {
    name: "Reads again",
    plan: "Pro",
    logType: "Integration logs",
  });
  await slack.post("integrations", { row: { change_type: "" } });
  await page.goto(`/configure/log-sources/${id}`);
  await expect(page.getByRole("heading", { name: "Quarantined records" })).toBeVisible();
  await expect(page.getByText(/change_type is missing/)).toBeVisible();
  await page.getByRole("button", { name: "Read again" }).click();
  await expect(page.getByText("1 still cannot be read.").first()).toBeVisible();
  await expect(page.getByText(/change_type is missing/)).toBeVisible();
});
