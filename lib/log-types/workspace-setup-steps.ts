import type { SetupStep } from "./log-type";

/** What a person does in Slack to let a workspace's access or integration logs be pulled, up to the credentials. */
export const workspaceSetupSteps: SetupStep[] = [
  {
    title: "Sign in as an owner",
    body: "Sign in to the Slack workspace that you want to monitor, as one of its owners. In an Enterprise organization, sign in as an owner of the organization.",
  },
  {
    title: "Create the app",
    body: "On the page with your workspaces, click Launch in Slack on the one to monitor. Then open api.slack.com/apps, click Create New App and choose From scratch. Enter an App Name, select that workspace, and click Create App. Use an app that serves nothing else.",
  },
  {
    title: "Add the Redirect URL",
    body: "In the left sidebar, click OAuth & Permissions. Under Redirect URLs, click Add New Redirect URL, paste the Redirect URL from this page, click Add, and then Save URLs.",
  },
  {
    title: "Add the scope",
    body: "On the same page, under Scopes, add admin to User Token Scopes. It takes a workspace admin's account to grant it.",
  },
  {
    title: "Copy the credentials",
    body: "In the left sidebar, go to Settings > Basic Information. Under App Credentials, copy the Client ID and the Client Secret, and paste them here.",
  },
  {
    title: "Install it on the workspace",
    body: "In the last step here, Grant Access opens Slack. Check that the page names the workspace that you want to monitor, and click Allow.",
  },
];
