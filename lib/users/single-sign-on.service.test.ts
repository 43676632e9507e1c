import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { readSessionId, sessionCookieName } from "@/lib/platform/auth/session-cookie";
import { authBrowser } from "@/lib/testing/auth-browser";
import { startOidcProvider } from "@/lib/testing/oidc-provider";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";

import { createUser, findSessionUser, signIn, updateUser } from "./server";

let provider: Awaited<ReturnType<typeof startOidcProvider>>;
let margay: TestMargay;
beforeAll(async () => {
  provider = await startOidcProvider();
  margay = await startTestMargay(provider.environment);
  process.env.NEXTAUTH_URL = "http://margay.test";
});
afterAll(async () => {
  await margay.close();
  provider.close();
});

const password = "a long pass phrase";
async function account(): Promise<{ id: string; email: string }> {
  const email = `${randomUUID()}@margay.test`;
  return createUser(margay.ctx(), { email, name: "Ada", role: "Analyst", password });
}

beforeEach(() => {
  provider.state.keyIsForeign = false;
});

/** From the button on the sign-in page to the provider's consent. */
async function agree(browser: ReturnType<typeof authBrowser>): Promise<URL> {
  const { body } = await browser.ask("GET", ["csrf"]);
  const { csrfToken } = body as { csrfToken: string };
  const begun = await browser.ask("POST", ["signin", "oidc"], {
    body: { csrfToken, callbackUrl: "http://margay.test/alerts", json: "true" },
  });
  return provider.consent((begun.body as { url: string }).url);
}

async function comeBack(browser: ReturnType<typeof authBrowser>, back: URL) {
  expect(back.href).toMatch(/^http:\/\/margay\.test\/api\/auth\/callback\/oidc\?/);
  const query = Object.fromEntries(back.searchParams);
  const { location } = await browser.ask("GET", ["callback", "oidc"], { query });
  return { location, session: await readSessionId(browser.cookies.get(sessionCookieName())) };
}

async function signInAs(claims: Record<string, unknown>) {
  provider.state.claims = { sub: "person-1", ...claims };
  const browser = authBrowser({ "x-forwarded-for": "198.51.100.7", "user-agent": "Firefox" });
  return comeBack(browser, await agree(browser));
}

describe("single sign-on", () => {
  it("opens a session for the account with the address, and leads where one was going", async () => {
    const { id, email } = await account();
    const { location, session } = await signInAs({ email: email.toUpperCase() });
    expect(location).toBe("http://margay.test/alerts");
    expect(await findSessionUser(session ?? "", new Date())).toMatchObject({
      actor: { id },
      email,
    });
    const row = await margay.db.userSession.findUniqueOrThrow({ where: { id: session ?? "" } });
    expect(row).toMatchObject({ address: "198.51.100.7", userAgent: "Firefox" });
    const trail = await margay.db.auditEntry.findMany({
      where: { action: "SIGN_IN", targetId: id },
    });
    expect(trail).toMatchObject([{ actorName: "Ada", details: { by: "single sign-on" } }]);
  });

  it.each<[string, (email: string) => Record<string, unknown>]>([
    ["has no account", () => ({ email: "stranger@margay.test" })],
    [
      "has an address that the provider did not check",
      (email) => ({ email, email_verified: false }),
    ],
    ["has one that is said so as a text", (email) => ({ email, email_verified: "false" })],
    ["has no address", () => ({})],
    ["has an odd address", (email) => ({ email: `${email}\u0000.example` })],
  ])("lets nobody in who %s", async (_name, claims) => {
    const before = await margay.db.userSession.count();
    const { location, session } = await signInAs(claims((await account()).email));
    expect(location).toMatch(
      /^http:\/\/margay\.test\/(api\/auth\/error|sign-in)\?error=forbidden$/,
    );
    expect(session).toBeNull();
    expect(await margay.db.userSession.count()).toBe(before);
    const last = await margay.db.auditEntry.findFirst({ orderBy: { id: "desc" } });
    expect(last).toMatchObject({ action: "SIGN_IN_FAILED", details: { by: "single sign-on" } });
  });

  it("lets nobody in whose account is disabled", async () => {
    const { id, email } = await account();
    await margay.db.user.update({ where: { id }, data: { disabledAt: new Date() } });
    expect((await signInAs({ email })).session).toBeNull();
  });

  it("believes nobody but the provider", async () => {
    const { email } = await account();
    provider.state.keyIsForeign = true;
    expect(await signInAs({ email })).toMatchObject({
      location: expect.stringContaining("error=OAuthCallback") as string,
      session: null,
    });
    provider.state.keyIsForeign = false;
    expect((await signInAs({ email, aud: "another app" })).session).toBeNull();
    expect((await signInAs({ email, iss: "https://elsewhere.example" })).session).toBeNull();
    expect((await signInAs({ email, nonce: "another" })).session).toBeNull();
    expect((await signInAs({ email, exp: 1 })).session).toBeNull();
  });

  it("takes an answer in the browser that asked for it, once", async () => {
    const { email } = await account();
    provider.state.claims = { sub: "person-1", email };
    const asking = authBrowser();
    const back = await agree(asking);
    expect((await comeBack(authBrowser(), back)).session).toBeNull();
    expect((await comeBack(asking, back)).session).not.toBeNull();
    expect((await comeBack(asking, back)).location).toContain("error=OAuthCallback");
  });

  it("is the one way in for an account without a password", async () => {
    const email = `${randomUUID()}@margay.test`;
    const made = await createUser(margay.ctx(), { email, name: "Juno", role: "Analyst" });
    expect(made.hasPassword).toBe(false);
    expect((await signInAs({ email })).session).not.toBeNull();
    await expect(signIn(margay.ctx(), { email, password: "" })).rejects.toMatchObject({
      code: "unauthenticated",
    });
  });

  it("lets an admin without a password be the one who stays", async () => {
    const make = (name: string) =>
      createUser(margay.ctx(), { email: `${randomUUID()}@margay.test`, name, role: "Admin" });
    const [ada, juno] = [await make("Ada"), await make("Juno")];
    await updateUser(margay.ctx(), juno.id, { disabled: true });
    await expect(updateUser(margay.ctx(), ada.id, { role: "Analyst" })).rejects.toMatchObject({
      code: "conflict",
    });
  });
});
