import "server-only";

import { SlackError } from "./slack-error";
import { asSlackError, slackWebClient } from "./web-client";

export type SlackWorkspace = { id: string; name: string };

const operation = "auth.teams.list";
const maxPages = 20;

/** The workspaces that an organisation-wide app was added to, as this token reaches them; needs no scope. Throws SlackError. */
export async function listWorkspaces(token: string): Promise<SlackWorkspace[]> {
  const workspaces = new Map<string, SlackWorkspace>();
  let cursor = "";
  try {
    for (let page = 0; page < maxPages; page += 1) {
      const { teams = [], response_metadata: metadata } = await slackWebClient(
        operation,
        token,
      ).auth.teams.list({ limit: 1000, ...(cursor ? { cursor } : {}) });
      for (const { id, name } of teams) if (id) workspaces.set(id, { id, name: name ?? id });
      cursor = metadata?.next_cursor ?? "";
      if (cursor === "") return [...workspaces.values()];
    }
  } catch (error) {
    throw asSlackError(error, operation);
  }
  throw new SlackError(operation, "unreadable_reply");
}
