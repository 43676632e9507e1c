import { teamAccessLogs } from "../access/team-access-logs";
import { teamIntegrationLogs } from "../integrations/team-integration-logs";
import { oauthV2Access } from "../oauth/oauth-v2-access";
import { authRevoke } from "./auth-revoke";
import { authTeamsList } from "./auth-teams-list";
import { authTest } from "./auth-test";
import type { OpenMethod, WebMethod } from "./method";
import { teamInfo } from "./team-info";

/** The Web API, method by method. */
export const webMethods: Record<string, WebMethod | OpenMethod> = {
  "auth.revoke": authRevoke,
  "auth.teams.list": authTeamsList,
  "auth.test": authTest,
  "oauth.v2.access": oauthV2Access,
  "team.accessLogs": teamAccessLogs,
  "team.info": teamInfo,
  "team.integrationLogs": teamIntegrationLogs,
};
