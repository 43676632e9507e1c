import type { SetupStep } from "../log-type";

/** What a person does in Slack to let audit logs be pulled, up to the credentials. */
export const auditSetupSteps: SetupStep[] = [
  {
    title: "Sign in as an owner of the organization",
    body: "Sign in to your Enterprise organization in Slack. Only an Org Owner can let an app read audit logs.",
  },
  {
    title: "Create the app",
    body: "On the page with all workspaces of your organization, click Launch in Slack on one of them. Then open api.slack.com/apps, click Create New App and choose From scratch. Enter an App Name, select that workspace, and click Create App. The app belongs to this workspace, but will read the logs of the whole organization. Use an app that serves nothing else.",
  },
  {
    title: "Add the Redirect URL",
    body: "In the left sidebar, click OAuth & Permissions. Under Redirect URLs, click Add New Redirect URL, paste the Redirect URL from this page, click Add, and then Save URLs.",
  },
  {
    title: "Add the scopes",
    body: "On the same page, under Scopes, add auditlogs:read to User Token Scopes. Add team:read to Bot Token Scopes: Slack installs an app on an organization only when it has a bot scope.",
  },
  {
    title: "Let the app be installed on the organization",
    body: "In the left sidebar, go to Settings > Manage Distribution. Under Share Your App with Other Workspaces, complete Enable Features & Functionality, Add OAuth Redirect URLs, Remove Hard Coded Information and Use HTTPS For Your Features. Click Activate Public Distribution. Nobody outside your organization can see or install the app without its link.",
  },
  {
    title: "Copy the credentials",
    body: "In the left sidebar, go to Settings > Basic Information. Under App Credentials, copy the Client ID and the Client Secret, and paste them here.",
  },
  {
    title: "Install it on the organization",
    body: "In the last step here, Grant Access opens Slack. At the top right of that page choose the Enterprise organization, not one of its workspaces, and click Allow.",
  },
];
