import type { LogTypeDto } from "@/lib/log-types/contract";

/** What the number of calls a minute means for a log. */
export function callsSentence({ limit, sharedBy }: LogTypeDto["slack"]["rate"]): string {
  return sharedBy === "organization"
    ? `Slack answers ${limit} calls a minute about the audit log of a whole organization, to all tools together. Margay makes at most this many, shared by all of its sources of the organization: a higher number reads a long history sooner and leaves less to other tools.`
    : `Slack answers ${limit} calls a minute about this log. Margay makes at most this many: a higher number reads long lists sooner, a lower one leaves more to other tools of the same app.`;
}
