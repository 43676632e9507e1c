import { list } from "../../events/read-value";
import { type AuditEntry } from "../../events/audit-entry";
import { defineRule } from "../../rule";
import { listed } from "./app-words";
import { actorFacts, actorKey, detail, personName } from "./audit-words";

const meanings: Record<string, string> = {
  asn: "the network is on a list of suspicious ones",
  excessive_downloads: "very many files were downloaded",
  excessive_file_shares: "very many files were shared",
  excessive_malware_uploads: "very many files with malware were uploaded",
  ip_address: "the session moved to another address",
  potential_spam: "messages look like spam",
  search_volume: "very many searches were made",
  session_fingerprint: "the session's cookie does not fit its client",
  spoofed_user_agent: "the client is not the one that it says it is",
  tor: "the Tor network was used",
  unexpected_admin_action: "an admin did what they do not usually do",
  unexpected_api_call_volume: "very many API calls were made",
  unexpected_client: "the client is an unusual one",
  unexpected_credential_testing: "tokens or passwords were tried out",
  unexpected_message_deletion: "very many messages were deleted",
  unexpected_scraping: "content was read page after page, as by a machine",
  unexpected_user_agent: "the user agent is an unusual one",
  user_agent: "the session's user agent changed",
};

const grave = new Set([
  "excessive_malware_uploads",
  "session_fingerprint",
  "unexpected_admin_action",
]);

/** A list, and in an object its keys. */
function reasons({ details }: AuditEntry): string[] {
  const reason = details?.["reason"];
  return typeof reason === "object" && reason !== null && !Array.isArray(reason)
    ? Object.keys(reason)
    : list(reason);
}

export const passthroughAnomaly = defineRule({
  id: "Slack.AuditLogs.PassthroughAnomaly",
  title: "Slack noticed an anomaly",
  description:
    "Slack itself watches sessions for what does not fit, such as a new network, a copied cookie or a mass of downloads, and says so in the audit log.",
  logic: [
    "Slack wrote an entry of the kind `anomaly`; every one counts, with Slack's own reasons in the title.",
    "Medium when the reason is malware uploaded in mass, a session whose fingerprint does not fit, or an unexpected act of an admin; Low otherwise.",
    "The same person and the same reasons within an hour make one alert.",
  ],
  severity: "LOW",
  logTypes: ["Slack.AuditLogs"],
  actions: ["anomaly"],
  alertTitle: (entry) => {
    const said = reasons(entry).map((reason) => meanings[reason] ?? reason.replaceAll("_", " "));
    const why = said.length === 0 ? "" : `: ${said.join("; ")}`;
    return `Slack noticed something unusual about ${personName(entry.actor?.user) ?? "somebody"}${why}`;
  },
  groupBy: (entry) => [actorKey(entry), listed(reasons(entry).toSorted())],
  severityOf: (entry) => (reasons(entry).some((reason) => grave.has(reason)) ? "MEDIUM" : null),
  facts: (entry) => [
    ["Reasons", listed(reasons(entry))],
    ["Place", detail(entry, "location")],
    ["IP address before", detail(entry, "previous_ip_address")],
    ["User agent before", detail(entry, "previous_ua")],
    ["About the address", detail(entry, "ip_address_details")],
    ["Client", detail(entry, "detected_client")],
    ["API method", detail(entry, "api_call_method")],
    ...actorFacts(entry),
  ],
  runbook: [
    "Compare address and user agent with those before: a new network or an updated client explains most of these.",
    "Ask the person whether it was them.",
    "If not, end their sessions, reset the password, and look at what was read and downloaded since then.",
  ],
  falseAlarms: [
    "`ip_address` or `asn` alone is mostly a train, a phone's network or a VPN: the place fits where the person is.",
    "`user_agent` alone is mostly an update: the new one is the next version of the old one.",
    "Downloads in mass by somebody who is handing over their work are announced by their manager.",
  ],
  reference: "https://docs.slack.dev/admins/audit-logs-api/anomalous-event-reference",
  attack: [{ tactic: "TA0011", technique: "T1071" }],
  threshold: 1,
  dedupMinutes: 60,
  differences: [
    "A reason that Slack sends as one text, not as a list of one, counts as that reason; the public rule takes such a text apart into letters and never finds it grave.",
  ],
});
