import { admin, expect, margayUrl, test } from "../support/fixtures";

test("a wrong password is told in words, a right one leads where one was going", async ({
  signedOutPage: page,
}) => {
  await page.goto("/configure/log-sources");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByLabel("Email").fill(admin.email);
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText("Email or password is wrong", { exact: false })).toBeVisible();
  await page.getByLabel("Password").fill(admin.password);
  await page.getByLabel("Password").press("Enter");
  await expect(page.getByRole("heading", { name: "Log Sources" })).toBeVisible();
});

test("single sign-on leads where one was going, with a session of its own", async ({
  signedOutPage: page,
}) => {
  await page.goto("/detections/coverage");
  await page.getByRole("button", { name: "Sign in with single sign-on" }).click();
  await expect(page.getByRole("heading", { name: "MITRE ATT&CK coverage" })).toBeVisible();
  await page.goto("/sign-in");
  await expect(page.getByRole("button", { name: new RegExp(admin.name) }).first()).toBeVisible();
});

test("a way on to another site is not followed", async ({ signedOutPage: page }) => {
  await page.goto("/sign-in?next=//evil.example/phish");
  await page.getByLabel("Email").fill(admin.email);
  await page.getByLabel("Password").fill(admin.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("navigation").first()).toBeVisible();
  expect(new URL(page.url()).origin).toBe(margayUrl());
});

test("signing out ends the session at once, also for a copied cookie", async ({
  signedOutPage: page,
}) => {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(admin.email);
  await page.getByLabel("Password").fill(admin.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("navigation").first()).toBeVisible();
  const cookies = await page.context().cookies();
  const account = page.getByRole("button", { name: new RegExp(admin.name) }).first();
  // A press before the page listens is lost, as anywhere on the web.
  await expect(async () => {
    await account.click();
    await expect(account).toHaveAttribute("aria-expanded", "true", { timeout: 2_000 });
  }).toPass();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.context().addCookies(cookies);
  const answer = await page.request.get("/api/v1/log-sources");
  expect(answer.status()).toBe(401);
});

test("signing in over plain HTTP takes a token of the same browser, and gives a cookie that scripts cannot read", async ({
  signedOutPage: page,
}) => {
  const { request } = page;
  const { csrfToken } = (await (await request.get("/api/auth/csrf")).json()) as {
    csrfToken: string;
  };
  const signIn = (form: Record<string, string>) =>
    request.post("/api/auth/callback/credentials", {
      form: { email: admin.email, password: admin.password, json: "true", ...form },
      maxRedirects: 0,
    });
  const sessionCookies = async () =>
    (await page.context().cookies()).filter(({ name }) => name.endsWith("margay.session"));

  await signIn({});
  await signIn({ csrfToken: `${csrfToken}0` });
  expect((await signIn({ csrfToken, password: "not the password" })).status()).toBe(401);
  expect(await sessionCookies()).toEqual([]);
  expect((await request.get("/api/v1/log-sources")).status()).toBe(401);

  const answer = await signIn({ csrfToken, callbackUrl: "https://evil.example/" });
  expect(answer.status()).toBe(200);
  expect(await answer.text()).not.toContain("evil.example");
  expect(await sessionCookies()).toMatchObject([{ httpOnly: true, sameSite: "Lax" }]);
  expect((await request.get("/api/v1/log-sources")).status()).toBe(200);
  // Another site can make a browser follow a link, which must not sign anybody out.
  await request.get("/api/auth/signout");
  expect((await request.get("/api/v1/log-sources")).status()).toBe(200);
});
