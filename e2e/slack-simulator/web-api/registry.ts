import { teamAccessLogs } from "../access/team-access-logs";
import { teamIntegrationLogs } from "../integrations/team-integration-logs";
import { oauthV2Access } from "../oauth/oauth-v2-access";
import { authRevoke } from "./auth-revoke";
import { authTeamsList } from "./auth-teams-list";
import { authTest } from "./auth-test";
import { chatDelete } from "./chat-delete";
import { chatGetPermalink } from "./chat-get-permalink";
import { chatPostEphemeral } from "./chat-post-ephemeral";
import { chatPostMessage } from "./chat-post-message";
import { chatUpdate } from "./chat-update";
import { conversationsInfo } from "./conversations-info";
import { conversationsJoin } from "./conversations-join";
import { conversationsList } from "./conversations-list";
import { conversationsMembers } from "./conversations-members";
import { conversationsOpen } from "./conversations-open";
import type { OpenMethod, WebMethod } from "./method";
import { teamInfo } from "./team-info";
import { usersInfo } from "./users-info";
import { usersList } from "./users-list";
import { usersLookupByEmail } from "./users-lookup-by-email";
import { viewsOpen, viewsPush } from "./views-open";
import { viewsUpdate } from "./views-update";

/** The Web API, method by method. */
export const webMethods: Record<string, WebMethod | OpenMethod> = {
  "auth.revoke": authRevoke,
  "auth.teams.list": authTeamsList,
  "auth.test": authTest,
  "chat.delete": chatDelete,
  "chat.getPermalink": chatGetPermalink,
  "chat.postEphemeral": chatPostEphemeral,
  "chat.postMessage": chatPostMessage,
  "chat.update": chatUpdate,
  "conversations.info": conversationsInfo,
  "conversations.join": conversationsJoin,
  "conversations.list": conversationsList,
  "conversations.members": conversationsMembers,
  "conversations.open": conversationsOpen,
  "oauth.v2.access": oauthV2Access,
  "team.accessLogs": teamAccessLogs,
  "team.info": teamInfo,
  "team.integrationLogs": teamIntegrationLogs,
  "users.info": usersInfo,
  "users.list": usersList,
  "users.lookupByEmail": usersLookupByEmail,
  "views.open": viewsOpen,
  "views.push": viewsPush,
  "views.update": viewsUpdate,
};
