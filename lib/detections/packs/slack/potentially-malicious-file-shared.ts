import { text } from "../../events/read-value";
import { type AuditEntry } from "../../events/audit-entry";
import { defineRule } from "../../rule";
import { actorFacts, actorKey, detail, personName } from "./audit-words";

const fileKey = ({ entity }: AuditEntry) => text(entity?.file?.id) ?? text(entity?.file?.name);

function fileName({ entity }: AuditEntry): string {
  const name = text(entity?.file?.name) ?? text(entity?.file?.title) ?? text(entity?.file?.id);
  return name === null ? "a file" : `the file ${name}`;
}

export const potentiallyMaliciousFileShared = defineRule({
  id: "Slack.AuditLogs.PotentiallyMaliciousFileShared",
  title: "Malicious file shared",
  description:
    "Slack's scan found malware in a file that somebody uploaded. The person was deceived, or their account is not theirs any more; others may have opened the file.",
  logic: [
    "Slack's own scan found malware in a file; every such entry counts.",
    "The same file and person within an hour make one alert.",
  ],
  severity: "CRITICAL",
  logTypes: ["Slack.AuditLogs"],
  actions: ["file_malicious_content_detected"],
  alertTitle: (entry) => {
    const signature = detail(entry, "malware_signature");
    const found = signature === null ? "malware" : `malware (${signature})`;
    return `Slack found ${found} in ${fileName(entry)}, uploaded by ${personName(entry.actor?.user) ?? "somebody"}`;
  },
  groupBy: (entry) => [fileKey(entry), actorKey(entry)],
  facts: (entry) => [
    ["File", text(entry.entity?.file?.name) ?? text(entry.entity?.file?.title)],
    ["File ID", text(entry.entity?.file?.id)],
    ["Kind", text(entry.entity?.file?.filetype)],
    ["Malware", detail(entry, "malware_signature")],
    ["MD5", detail(entry, "md5_hash")],
    ["Channels", detail(entry, "channels") ?? detail(entry, "channel_id")],
    ...actorFacts(entry),
  ],
  runbook: [
    "Search the audit log for who downloaded the file, and have their devices examined.",
    "Ask the person where the file came from. If they do not know it, end their sessions and reset the password.",
    "Look for other files of that name, and for other files from the same address.",
  ],
  falseAlarms: [
    "The signature is that of a harmless test file, such as EICAR, and the person tests scanners.",
    "A researcher or the security team shared a sample on purpose, in their own channel, in an archive with a password.",
    "The file's hash is known to be clean to several scanners.",
  ],
  reference: "https://docs.slack.dev/reference/audit-logs-api/methods-actions-reference",
  attack: [
    { tactic: "TA0001", technique: "T1566.001" },
    { tactic: "TA0002", technique: "T1204.002" },
    { tactic: "TA0040", technique: "T1486" },
  ],
  threshold: 1,
  dedupMinutes: 60,
});
