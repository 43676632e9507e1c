import { expect, it } from "vitest";

import { isResponseUrl } from "./response-url";

const slack = "https://slack.com/api/";
const simulated = "http://127.0.0.1:4010/api/";

it.each<[string, string, boolean]>([
  ["https://hooks.slack.com/actions/T0FERN/1/abc", slack, true],
  ["https://hooks.slack-gov.com/actions/T0FERN/1/abc", slack, true],
  ["http://127.0.0.1:4010/actions/T0FERN/1/abc", simulated, true],
  ["http://127.0.0.1:4010/actions/T0FERN/1/abc", slack, false],
  ["http://127.0.0.1:4011/actions/T0FERN/1/abc", simulated, false],
  ["http://hooks.slack.com/actions/T0FERN/1/abc", slack, false],
  ["https://slack.com/actions/T0FERN/1/abc", slack, false],
  ["https://hooks.slack.com.evil.example/actions", slack, false],
  ["https://ada@hooks.slack.com/actions", slack, false],
  ["http://169.254.169.254/latest/meta-data", slack, false],
  ["nowhere", slack, false],
])("%s, with Slack at %s: %s", (url, api, taken) => {
  expect(isResponseUrl(url, api)).toBe(taken);
});
