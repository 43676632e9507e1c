import { list, text } from "../../events/read-value";
import { defineRule } from "../../rule";
import { listed } from "./app-words";
import { actor, actorFacts, actorKey, personInFull, personKey, personName } from "./audit-words";

export const applicationDos = defineRule({
  id: "Slack.AuditLogs.ApplicationDoS",
  title: "Denial of service by ending sessions",
  description:
    "Somebody's Slack sessions were ended 60 times or more within a day. One to three times is help with a problem; so often, it keeps a person out of Slack.",
  logic: [
    "Entries that end sessions are counted for the person whose sessions they are: by an admin, in bulk, or by Slack.",
    "Where an entry names nobody, as in bulk, they are counted for who did it.",
    "It alerts at the 60th within a day.",
  ],
  severity: "CRITICAL",
  logTypes: ["Slack.AuditLogs"],
  actions: [
    "bulk_session_reset_by_admin",
    "user_session_invalidated",
    "user_session_reset_by_admin",
  ],
  alertTitle: (entry) => {
    const target = personName(entry.entity?.user);
    return target === null
      ? `${actor(entry)} ended the Slack sessions of many people again and again`
      : `${actor(entry)} ended the Slack sessions of ${target} again and again`;
  },
  groupBy: (entry) => {
    const target = personKey(entry.entity?.user);
    return target === null ? ["by", actorKey(entry)] : ["of", target];
  },
  facts: (entry) => [
    ["Whose sessions", personInFull(entry.entity?.user)],
    ["People whose sessions were ended", listed(list(entry.details?.["succeeded_users"]))],
    ["How", text(entry.action)],
    ...actorFacts(entry),
  ],
  runbook: [
    "Ask the admin whether they, or a script of theirs, did it. If not, end their own sessions and reset their password.",
    "Look at what else that admin did in the seven days before: removals of people, changed settings, exports, new apps.",
    "See whether the sessions of others were ended as often.",
  ],
  falseAlarms: [
    "A script that ends sessions by the book after an incident or a changed session length shows the same address and user agent in all entries.",
    "A broken client that is signed out again and again shows sessions that Slack invalidated, and no admin at all.",
  ],
  reference: "https://slack.com/help/articles/115005223763-Manage-session-duration-",
  attack: [{ tactic: "TA0040", technique: "T1499.003" }],
  threshold: 60,
  dedupMinutes: 1440,
  differences: [
    "Sessions are counted by the id of the person whose they are, not by a display name that two may share. Where an entry names nobody, as in bulk, they are counted by who did it; the public rule counts all such entries of all admins together.",
  ],
});
