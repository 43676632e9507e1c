import { queryOptions } from "@tanstack/react-query";

import { apiFetch } from "@/lib/http-client/api-fetch";
import type { DestinationCredentialDto } from "@/lib/destinations/credential-contract";
import type { Page } from "@/lib/kernel/page";
import type { UserDto } from "@/lib/users/contract";

import type { LinkSlackUserInput, SlackUserLinkDto } from "./contract";

const root = "/api/v1/slack-user-links";

export const slackUserQueries = {
  list: () =>
    queryOptions({
      queryKey: ["slack-user-links"] as const,
      queryFn: ({ signal }) =>
        apiFetch<Page<SlackUserLinkDto>>(root, { query: { limit: 200 }, signal }),
    }),
  /** Whom an admin can link where. */
  choices: () =>
    queryOptions({
      queryKey: ["slack-user-links", "choices"] as const,
      queryFn: async ({ signal }) => {
        const [credentials, users] = await Promise.all([
          apiFetch<Page<DestinationCredentialDto>>("/api/v1/destination-credentials", { signal }),
          apiFetch<Page<UserDto>>("/api/v1/users", { query: { limit: 200 }, signal }),
        ]);
        return {
          slacks: credentials.data
            .filter(({ type }) => type === "slack-bot")
            .map(({ id, label }) => ({ value: id, label })),
          people: users.data
            .filter(({ disabledAt }) => disabledAt === null)
            .map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })),
        };
      },
    }),
};

/** The changes that the console makes to links, one call each. */
export const slackUserApi = {
  link: (body: LinkSlackUserInput) => apiFetch<SlackUserLinkDto>(root, { method: "POST", body }),
  unlink: (id: string) => apiFetch<void>(`${root}/${id}`, { method: "DELETE" }),
};
