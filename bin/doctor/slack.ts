import type { Check } from "./check";

export const slackCheck: Check = {
  id: "slack",
  title: "Slack",
  run: async ({ env, slack }) => {
    const answer = await slack();
    const { host } = new URL(env.SLACK_API_URL);
    if (answer.reachable) return { status: "ok", detail: `${host} answers.` };
    return {
      status: "fail",
      detail: `${host} does not answer (${answer.problem}).`,
      remedy: `Allow outgoing HTTPS to ${host} and ${new URL(env.SLACK_AUDIT_API_URL).host}.`,
    };
  },
};
