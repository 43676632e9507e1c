import { connectSource } from "../support/connect-source";
import { expect, test } from "../support/fixtures";

test("searching, filtering, opening and walking through events, by keyboard and by address", async ({
  page,
  slack,
}) => {
  const { id } = await connectSource(page, slack, {
    name: "Audit search",
    plan: "Enterprise",
    logType: "Audit logs",
  });
  await slack.post("audit", {
    events: [
      { action: "ekm_unenrolled", ip: "203.0.113.201" },
      { action: "ekm_enrolled", ip: "203.0.113.202" },
    ],
  });
  await expect
    .poll(async () => {
      const found = await page.request.get(
        `/api/v1/log-events?sourceId=${id}&action=ekm_unenrolled&ip=203.0.113.201`,
      );
      return ((await found.json()) as { data: unknown[] }).data.length;
    })
    .toBe(1);

  await page.goto(`/logs?sourceId=${id}`);
  await expect(page.getByRole("row").nth(1)).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("203.0.113.201");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=203/);
  await expect(page.getByText("ekm_unenrolled").first()).toBeVisible();
  await expect(page.getByText("ekm_enrolled")).toHaveCount(0);

  await page.keyboard.press("Escape");
  await page.getByRole("row").nth(1).click();
  await expect(page).toHaveURL(/event=/);
  const panel = page
    .getByRole("dialog")
    .or(page.getByRole("complementary", { name: /event/i }))
    .first();
  await expect(panel.getByText("date_create").first()).toBeVisible();
  await page.reload();
  await expect(panel.getByText("date_create").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/event=/);
});

test("a phone shows the events as a list that can be read", async ({ page, slack }) => {
  const { id } = await connectSource(page, slack, {
    name: "On the phone",
    plan: "Enterprise",
    logType: "Audit logs",
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/logs?sourceId=${id}`);
  await expect(page.getByRole("heading", { name: "Logs" })).toBeVisible();
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth > window.innerWidth + 1,
  );
  expect(wider).toBe(false);
});
