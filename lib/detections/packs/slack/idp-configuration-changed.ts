import { text, words } from "../../events/read-value";
import { type AuditEntry } from "../../events/audit-entry";
import { defineRule } from "../../rule";
import { actor, actorFacts, actorKey, detail, place, placeId } from "./audit-words";

const deeds: Record<string, string> = {
  idp_configuration_added: "added",
  idp_configuration_deleted: "deleted",
};

const deed = ({ action }: AuditEntry) => deeds[text(action) ?? ""] ?? "changed";

const provider = (entry: AuditEntry) =>
  detail(entry, "label") ?? detail(entry, "idp_entity_id") ?? detail(entry, "idp_config_id");

export const idpConfigurationChanged = defineRule({
  id: "Slack.AuditLogs.IDPConfigurationChanged",
  title: "Identity provider changed",
  description:
    "How people prove who they are was changed: an identity provider was added, changed or removed. Whoever controls a provider can sign in as anybody.",
  logic: [
    "An identity provider was added, deleted, or its settings in use were changed.",
    "Changes of the test configuration do not count: nobody signs in with it.",
  ],
  severity: "HIGH",
  logTypes: ["Slack.AuditLogs"],
  actions: [
    "idp_configuration_added",
    "idp_configuration_deleted",
    "idp_prod_configuration_updated",
  ],
  alertTitle: (entry) =>
    `${actor(entry)} ${deed(entry)} the identity provider ${provider(entry) ?? "configuration"} of ${place(entry)}`,
  groupBy: (entry) => [text(entry.action), provider(entry), placeId(entry), actorKey(entry)],
  facts: (entry) => [
    ["Provider", provider(entry)],
    ["Kind", detail(entry, "config_type")],
    ["Details", words(entry.details)],
    ...actorFacts(entry),
  ],
  runbook: [
    "Ask whoever runs single sign-on whether they made this change.",
    "Compare the provider's address and certificate with those of your own.",
    "If it is not yours, remove it, end all sessions, and look at the sign-ins since then.",
  ],
  falseAlarms: [
    "A certificate was renewed: the address of the provider is the old one and the renewal was due.",
    "A new provider was added by whoever runs single sign-on, from an address they work from.",
  ],
  reference:
    "https://slack.com/help/articles/115001435788-Connect-identity-provider-groups-to-your-Enterprise-Grid-org",
  attack: [
    { tactic: "TA0003", technique: "T1556" },
    { tactic: "TA0006", technique: "T1556" },
  ],
  threshold: 1,
  dedupMinutes: 60,
});
