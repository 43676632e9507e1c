import { env } from "@/lib/platform/env/env";

import type { DestinationGuide } from "../destination-type";
import { createBotUrl, slackBotManifestYaml } from "./manifest";

type Step = DestinationGuide["ways"][number]["steps"][number];

const createApp: Step = {
  title: "Create the app",
  body: "Open Slack with the manifest filled in, choose the workspace, compare what the app may do, and click Create. Or copy the manifest, open api.slack.com/apps, click Create New App, choose From a manifest and then YAML, and paste it over what is there.",
};

const inOrganization: Step = {
  title: "Create the app",
  body: "Open Slack with the manifest filled in, as an admin of the organization. Choose any workspace of the organization that shall have the app (it can be added to more of them later), compare what the app may do, and click Create.",
};

const addIcon: Step = {
  title: "Give it its face",
  body: "Download the app icon here. In Slack, on Basic Information, scroll to Display Information, click Add App Icon and choose the file.",
};

const copyCredentials: Step = {
  title: "Keep the page open",
  body: "The next page here asks for the Client ID, the Client Secret and the Signing Secret from Basic Information > App Credentials, and for the Bot User OAuth Token from OAuth & Permissions.",
};

const ways: DestinationGuide["ways"] = [
  {
    label: "Workspace",
    steps: [
      createApp,
      {
        title: "Install it",
        body: "In the left sidebar, click Install App, then the button that installs it to the workspace, and click Allow.",
      },
      addIcon,
      copyCredentials,
    ],
  },
  {
    label: "Enterprise organization",
    steps: [
      inOrganization,
      {
        title: "Let the organization have it",
        body: "In the left sidebar, click Manage Distribution, open the part about organizations, and opt in to organization-wide installation, which cannot be undone for this app. The manifest asks for it, so Slack may show that it is done already.",
      },
      {
        title: "Install it",
        body: "In the left sidebar, click Install App, then Install to Organization, and click Allow.",
      },
      {
        title: "Add it to workspaces",
        body: "Slack sends you a message that it is installed. Follow its link and choose the workspaces with the channels that alerts go to; without that the app sees none of their channels.",
      },
      addIcon,
      copyCredentials,
    ],
  },
  {
    label: "I must ask an admin",
    steps: [
      createApp,
      {
        title: "Ask for it",
        body: "On Basic Information, click Request to Install, write your admin what the app is for, and send the request. The list of what it may do is part of the manifest.",
      },
      {
        title: "Wait for the answer",
        body: "You may close this page. When the request is approved, Slack tells you, and the button says Install instead. Come back here with Create New > Slack Bot and compare the manifest: a newer Margay may ask for something else.",
      },
      {
        title: "Install it",
        body: "On Basic Information, click Install and then Allow. The admin need not do that part.",
      },
      addIcon,
      copyCredentials,
    ],
  },
];

/** Where a browser on another machine, and so Slack, cannot reach the console. */
function outOfReach(appUrl: string): boolean {
  return /^(localhost|.+\.localhost|127\..+|\[::1\])$/.test(new URL(appUrl).hostname);
}

const reachStep = (appUrl: string): Step => ({
  title: "Make Margay reachable for Slack",
  body: `Slack calls ${appUrl}/api/slack/interactions when somebody presses a control under an alert, and cannot reach this address. Alerts arrive all the same. For the controls, start Margay with an APP_URL that the internet can reach, before you create the app.`,
});

/** How a person makes the Slack app, in each of the ways in which Slack lets one. */
export function slackBotGuide(appUrl: string): DestinationGuide {
  const text = slackBotManifestYaml(appUrl);
  const first = outOfReach(appUrl) ? [reachStep(appUrl)] : [];
  return {
    title: "Create your Slack Bot Application",
    manifest: { label: "Slack app manifest", text },
    open: { label: "Open Slack", url: createBotUrl(text, env().SLACK_AUDIT_API_URL) },
    icon: { label: "Margay app icon", url: "/margay-app-icon.png" },
    ways: ways.map(({ label, steps }) => ({ label, steps: [...first, ...steps] })),
  };
}
