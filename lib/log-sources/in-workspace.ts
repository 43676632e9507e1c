import type { PullRequest } from "@/lib/log-types/log-type";

/** The call as Slack wants it of an organisation-wide token: for this workspace; null: for all that the token reaches. */
export function inWorkspace(request: PullRequest, workspaceId: string | null): PullRequest {
  if (workspaceId === null || request.api !== "web") return request;
  return { ...request, params: { ...request.params, team_id: workspaceId } };
}

type Place = { isEnterpriseInstall: boolean; slackTeamId: string | null };

/** The workspace that a source reads of the organisation that its app is installed on; null: all of it, or no such app. */
export function chosenWorkspace({ isEnterpriseInstall, slackTeamId }: Place): string | null {
  return isEnterpriseInstall ? slackTeamId : null;
}
