export type DemoFacts = {
  consoleUrl: string;
  email: string;
  password: string;
  slackUrl: string;
  data: string;
};

/** What a person reads once the demo runs: where to go, who to be, and what to do first. */
export function demoSummary({ consoleUrl, email, password, slackUrl, data }: DemoFacts): string[] {
  return [
    "",
    "The Margay demo is running.",
    `  Console          ${consoleUrl}`,
    `  Sign in          ${email}  /  ${password}`,
    `  Simulated Slack  ${slackUrl}`,
    `  Its controls     ${slackUrl}/control   (add events, cause faults)`,
    `  Data             ${data}`,
    "  Stop             Ctrl-C",
    "",
    "First: sign in, open Configure > Log Sources, press Create New, choose Slack, press Start Setup.",
    "The simulated Slack creates the app, shows the consent page, and has new events every minute.",
    "",
  ];
}
