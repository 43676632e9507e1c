import { expect, it } from "vitest";

import { clientOf, isPersonal, isPhone } from "./client-of";

const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";

it.each<[unknown, string, string | null]>([
  ["Slack/4.49.81 (Macintosh; arm64) Electron/39.1.0", "the Slack app", "macOS"],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Slack/4.30 Chrome/100 Electron/17 Safari/537.36 Slack_SSB/4.30`,
    "the Slack app",
    "Windows",
  ],
  ["com.tinyspeck.chatlyio/26.02.20 (iPhone; iOS 18.2; Scale/3.00)", "the Slack app", "iOS"],
  ["com.Slack/26.02.30.0 (Pixel 8; Android 15)", "the Slack app", "Android"],
  [
    `Mozilla/5.0 (X11; Linux x86_64) ${webkit} HeadlessChrome/140 Safari/537.36`,
    "a headless browser",
    "Linux",
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/140.0.0.0 Safari/537.36 Edg/140.0`,
    "Edge",
    "Windows",
  ],
  [`Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/140.0.0.0 Safari/537.36`, "Chrome", "Windows"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:146.0) Gecko/20100101 Firefox/146.0", "Firefox", "Linux"],
  ["SlackWeb Firefox/146.0", "Firefox", null],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605 Version/18.3 Safari/605",
    "Safari",
    "macOS",
  ],
  [`Mozilla/5.0 (X11; CrOS x86_64) ${webkit} Chrome/140 Safari/537.36`, "Chrome", "ChromeOS"],
  ["python-requests/2.32.3", "python-requests", null],
  ["curl/8.5.0", "curl", null],
  ["Go-http-client/2.0", "go-http-client", null],
  ["okhttp3/4.9", "okhttp", null],
  ["4.2", "an unnamed client", null],
  ["", "a client without a user agent", null],
  [{ odd: true }, "a client without a user agent", null],
])("%j is %s on %s", (agent, client, system) => {
  expect(clientOf(agent)).toEqual({ client, system });
});

it("tells phones, and what people use, from the rest", () => {
  expect(isPhone(clientOf("com.Slack/26.02.30.0 (Pixel 8; Android 15)"))).toBe(true);
  expect(isPhone(clientOf("Mozilla/5.0 (X11; Linux x86_64) Firefox/146.0"))).toBe(false);
  expect(isPersonal(clientOf("Mozilla/5.0 (X11; Linux x86_64) Firefox/146.0"))).toBe(true);
  expect(isPersonal(clientOf("curl/8.5.0"))).toBe(false);
  expect(isPersonal(clientOf(null))).toBe(false);
});
