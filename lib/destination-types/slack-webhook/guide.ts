import type { DestinationGuide } from "../destination-type";

/** How a person makes an incoming webhook in Slack. */
export function webhookGuide(): DestinationGuide {
  return {
    title: "Create an incoming webhook",
    manifest: null,
    open: { label: "Open Slack", url: "https://api.slack.com/apps" },
    icon: null,
    ways: [
      {
        label: "Workspace",
        steps: [
          {
            title: "Take an app",
            body: "On api.slack.com/apps, open an app of yours, or click Create New App, choose From scratch, and select the workspace.",
          },
          {
            title: "Add the webhook",
            body: "In the left sidebar, click Incoming Webhooks, switch it on, and click Add New Webhook. Choose the channel that alerts go to, and click Allow.",
          },
          {
            title: "Copy its address",
            body: "Copy the Webhook URL and paste it on the next page here. Who has it can post to the channel, so keep it like a password.",
          },
        ],
      },
    ],
  };
}
