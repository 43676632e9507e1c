import { test as base, type Page } from "@playwright/test";

export { expect } from "@playwright/test";

function variable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is set by the global set-up.`);
  return value;
}

export const admin = {
  name: "Imogen Vale",
  email: "imogen.vale@margay.example",
  password: "correct horse battery staple",
};

export const margayUrl = () => variable("E2E_MARGAY_URL");
export const sessionFile = () => variable("E2E_SESSION_FILE");

/** The simulated Slack's controls, for events and faults. */
export type SlackControls = {
  url: string;
  post(path: string, body: unknown): Promise<unknown>;
};

/** The controls of the simulated Slack at this address. */
export const slackControls = (url: string): SlackControls => ({
  url,
  async post(path, body) {
    const response = await fetch(`${url}/control/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!response.ok)
      throw new Error(`The simulated Slack refused ${path}: ${await response.text()}`);
    return response.json();
  },
});

/** A page signed in as the admin, and the simulated Slack's controls. */
export const test = base.extend<{ slack: SlackControls; signedOutPage: Page }>({
  // Playwright takes the first parameter apart to learn what a fixture needs; these need nothing.
  // oxlint-disable-next-line no-empty-pattern
  baseURL: async ({}, use) => use(margayUrl()),
  // oxlint-disable-next-line no-empty-pattern
  storageState: async ({}, use) => use(sessionFile()),
  // oxlint-disable-next-line no-empty-pattern
  slack: async ({}, use) => use(slackControls(variable("E2E_SLACK_URL"))),
  signedOutPage: async ({ browser }, use) => {
    const context = await browser.newContext({
      baseURL: margayUrl(),
      storageState: { cookies: [], origins: [] },
    });
    await use(await context.newPage());
    await context.close();
  },
});
