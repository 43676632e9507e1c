import type { AuditEntry } from "../../events/audit-entry";
import { text } from "../../events/read-value";
import { defineRule } from "../../rule";
import { actor, actorFacts, actorKey, detail, personInFull } from "../slack/audit-words";

const channel = ({ entity }: AuditEntry) =>
  text(entity?.channel?.name) ?? text(entity?.channel?.id);

export const externalInvitationBurst = defineRule({
  id: "Slack.AuditLogs.ExternalInvitationBurst",
  title: "Many people from outside invited",
  description:
    "Guests and partners in Slack Connect read what is written where they are, from then on and from before. One person who lets in many at once opens the company wide.",
  logic: [
    "New guests, invitations to shared channels and to direct messages with other companies are counted for the person who sent them.",
    "It alerts at the 15th within an hour.",
  ],
  severity: "MEDIUM",
  logTypes: ["Slack.AuditLogs"],
  actions: [
    "connect_dm_invite_generated",
    "external_shared_channel_invite_created",
    "external_shared_channel_invite_sent",
    "guest_created",
  ],
  alertTitle: (entry) => `${actor(entry)} invited many people from outside within an hour`,
  groupBy: (entry) => [actorKey(entry)],
  facts: (entry) => [
    ["First guest", personInFull(entry.entity?.user)],
    ["First channel", channel(entry)],
    ["First address", detail(entry, "external_user_email")],
    ["First company", detail(entry, "external_organization_name")],
    ...actorFacts(entry),
  ],
  runbook: [
    "See in the alert's events who was invited: addresses of companies you work with, or of strangers.",
    "Ask the person what the invitations are for.",
    "If they did not send them, revoke the invitations, deactivate the guests, and end the person's sessions.",
  ],
  falseAlarms: [
    "A course, an event or a project begins: all addresses are of the same few companies, and the guests are to see one channel.",
    "Guests come by provisioning from your directory: the actor is the app that provisions.",
  ],
  reference: "https://slack.com/help/articles/202518103-Understand-guest-roles-in-Slack",
  attack: [
    { tactic: "TA0003", technique: "T1136.003" },
    { tactic: "TA0010", technique: "T1567" },
  ],
  threshold: 15,
  dedupMinutes: 60,
});
