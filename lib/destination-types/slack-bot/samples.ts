import type { DestinationSamples } from "../testing/samples";
import { botScopes } from "./scopes";

const channel = {
  id: "C0ALERTS",
  name: "security-alerts",
  is_private: false,
  is_member: true,
  is_archived: false,
};

const replies: Record<string, object> = {
  "auth.test": {
    url: "https://fernhollow.slack.com/",
    team: "Fernhollow",
    team_id: "T0FERN",
    user: "margay",
    user_id: "U0MARGAY",
    bot_id: "B0MARGAY",
    is_enterprise_install: false,
  },
  "bots.info": { bot: { id: "B0MARGAY", app_id: "A0MARGAY", name: "Margay" } },
  "conversations.info": { channel },
  "conversations.list": { channels: [channel], response_metadata: { next_cursor: "" } },
  "chat.postMessage": { channel: channel.id, ts: "1772593920.000100" },
  "chat.update": { channel: channel.id, ts: "1772593920.000100", text: "" },
};

export const slackBotSamples: DestinationSamples = {
  answer: (request, response) => {
    const method = (request.url ?? "").split("/").at(-1) ?? "";
    const reply = replies[method];
    response.writeHead(200, {
      "content-type": "application/json",
      "x-oauth-scopes": botScopes.join(","),
    });
    response.end(
      JSON.stringify(reply ? { ok: true, ...reply } : { ok: false, error: "unknown_method" }),
    );
  },
  values: () => ({
    channel: "#security-alerts",
    clientId: "8820.4410",
    clientSecret: "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
    signingSecret: "5b1f0c9d2e7a48b6a3c4d5e6f7081920",
    botToken: "xoxb-8820-1-fernhollow",
  }),
};
