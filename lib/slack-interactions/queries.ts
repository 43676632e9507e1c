import { apiFetch } from "@/lib/http-client/api-fetch";

import type { ConfirmedLinkDto } from "./contract";

export const slackLinkApi = {
  /** Links the accounts and does what waited. */
  confirm: (token: string) =>
    apiFetch<ConfirmedLinkDto>("/api/v1/slack-user-links/confirm", {
      method: "POST",
      body: { token },
    }),
};
