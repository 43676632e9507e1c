import type { DemoState } from "./demo-state";

export const demoDataDir = ".margay/demo";
const adminEmail = "admin@margay.example";

type Variables = Record<string, string | undefined>;

/** Where the simulated Slack of this demo is. */
export function demoSlackUrl({ slackPort }: DemoState): string {
  return `http://localhost:${slackPort}`;
}

/** The environment that makes a Margay the demo; what the person set stands where the demo can live with it. */
export function demoSettings(
  dataDir: string,
  state: DemoState,
  variables: Variables,
): Record<string, string> {
  const slackUrl = demoSlackUrl(state);
  return {
    PORT: String(state.consolePort),
    MARGAY_DATA_DIR: dataDir,
    MARGAY_ADMIN_EMAIL: variables.MARGAY_ADMIN_EMAIL || adminEmail,
    MARGAY_ADMIN_PASSWORD: variables.MARGAY_ADMIN_PASSWORD || state.adminPassword,
    MARGAY_POLL_SECONDS: variables.MARGAY_POLL_SECONDS || "10",
    LOG_LEVEL: variables.LOG_LEVEL || "warn",
    SLACK_API_URL: `${slackUrl}/api/`,
    SLACK_AUDIT_API_URL: `${slackUrl}/audit/v1/`,
    SLACK_AUTHORIZE_URL: `${slackUrl}/oauth/v2/authorize`,
  };
}
