import type { AlertCountDto } from "@/lib/alerts/contract";

/** What becomes of the open alerts that somebody has. */
export function alertsSentence(name: string, { count, more }: AlertCountDto): string {
  if (count === 0) return `No open alert is assigned to ${name}.`;
  if (count === 1 && !more) return `1 open alert is assigned to ${name}; it stays assigned.`;
  const many = `${more ? "More than " : ""}${count.toLocaleString("en")} open alerts`;
  return `${many} are assigned to ${name}; they stay assigned.`;
}

/** What becomes of the Slack accounts that act as somebody; their number is of those that are linked by hand. */
export function slackSentence(links: number): string {
  const refused = "What they press under alerts in Slack is refused.";
  if (links === 0) return refused;
  return `${refused} The ${links === 1 ? "link to their Slack account stays" : `links to their ${links} Slack accounts stay`}.`;
}
