import { botId, botUserId } from "../chat/bot";
import { json } from "../http/answer";
import type { WebMethod } from "./method";

/** auth.test: whose token this is and where it is installed; needs no scope. */
export const authTest: WebMethod = {
  perMinute: 600,
  takesJson: true,
  kinds: ["user", "bot"],
  run: ({ token, app, person, team }) => {
    const org = team.kind === "enterprise";
    const enterpriseId = org ? team.id : team.enterpriseId;
    return json({
      ok: true,
      url: `https://${team.domain}${org ? ".enterprise" : ""}.slack.com/`,
      team: team.name,
      user: token.kind === "bot" ? handle(app.name) : person.handle,
      team_id: team.id,
      user_id: token.kind === "bot" ? botUserId(app.id) : person.id,
      ...(token.kind === "bot" ? { bot_id: botId(app.id) } : {}),
      ...(enterpriseId === null ? {} : { enterprise_id: enterpriseId }),
      is_enterprise_install: org,
      app_id: app.id,
      app_name: app.name,
    });
  },
};

const handle = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, "_");
