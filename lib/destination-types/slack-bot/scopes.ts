/** The least that alerts, their controls and questions to people need, and what for. */
const purposes = {
  "chat:write": "to post alerts and keep them up to date",
  "channels:read": "to find a public channel",
  "groups:read": "to find a private channel that it was invited to",
  "users:read": "to tell who pressed a control",
  "users:read.email": "to find that person's account in Margay",
  "im:write": "to ask a colleague about an alert",
} as const;

export const botScopes = Object.keys(purposes);

/** What a token lacks, each with what it is needed for. */
export function missingScopes(granted: readonly string[]): { scope: string; purpose: string }[] {
  return Object.entries(purposes)
    .filter(([scope]) => !granted.includes(scope))
    .map(([scope, purpose]) => ({ scope, purpose }));
}
