const ways: Record<string, string> = { slackUser: "in Slack", apiToken: "by the API" };

/** By which way and from which network address a change came, "in Slack", "by the API from 10.1.2.3"; null for Margay's own. */
export function cameFrom(actorType: string, address: string | null): string | null {
  const parts = [ways[actorType], address ? `from ${address}` : undefined];
  return parts.filter(Boolean).join(" ") || null;
}
