import type { ApiTokenDto } from "@/lib/api-tokens/contract";

const day = 86_400_000;

export type TokenState = "ACTIVE" | "EXPIRED" | "REVOKED";

type Times = Pick<ApiTokenDto, "createdAt" | "lastUsedAt" | "expiresAt" | "revokedAt">;

/** Whether a token works at `now` (milliseconds); one that was revoked stays so when its days are over, too. */
export function tokenState({ revokedAt, expiresAt }: Times, now: number): TokenState {
  if (revokedAt !== null) return "REVOKED";
  return expiresAt !== null && Date.parse(expiresAt) <= now ? "EXPIRED" : "ACTIVE";
}

/** What about a working token wants a look: that its end is 7 days away or less, and that nothing used it for 90 days. */
export function tokenMarks(token: Times, now: number): { endsSoon: boolean; unused: boolean } {
  const { createdAt, lastUsedAt, expiresAt } = token;
  if (tokenState(token, now) !== "ACTIVE") return { endsSoon: false, unused: false };
  return {
    endsSoon: expiresAt !== null && Date.parse(expiresAt) - now <= 7 * day,
    unused: now - Date.parse(lastUsedAt ?? createdAt) >= 90 * day,
  };
}
