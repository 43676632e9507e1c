import type { AuditEntry } from "../../events/audit-entry";
import { text } from "../../events/read-value";
import { defineRule } from "../../rule";
import {
  actor,
  actorFacts,
  actorKey,
  detail,
  personInFull,
  personName,
  place,
} from "../slack/audit-words";

const isStart = ({ action }: AuditEntry) => text(action)?.endsWith("_started") === true;

/** Exports of several kinds tell several stories. */
function kindOf(entry: AuditEntry): "channels" | "user" | "scheduled" | "manual" {
  const action = text(entry.action) ?? "";
  if (action.startsWith("channels_export")) return "channels";
  if (action.startsWith("manual_user_export")) return "user";
  return action.startsWith("scheduled_export") ? "scheduled" : "manual";
}

function what(entry: AuditEntry): string {
  switch (kindOf(entry)) {
    case "channels":
      return `an export of channels of ${place(entry)}`;
    case "user":
      return `an export of what ${personName(entry.entity?.user) ?? "one person"} wrote`;
    case "scheduled":
      return `a scheduled export of ${place(entry)}`;
    default:
      return `an export of ${place(entry)}`;
  }
}

/** A day, from seconds since 1970; null for what is no time. */
function day(value: string | null): string | null {
  const time = new Date(Number(value ?? "") * 1_000);
  return value === null || Number.isNaN(time.getTime()) ? null : time.toISOString().slice(0, 10);
}

export const dataExported = defineRule({
  id: "Slack.AuditLogs.DataExported",
  title: "Data exported",
  description:
    "An export puts the messages of a workspace, of channels or of a person into one file. It is the shortest way to take everything along.",
  logic: [
    "Somebody started an export by hand, of a workspace, of channels or of one person.",
    "Or somebody downloaded an export, a scheduled one as well.",
    "That a schedule started an export, or that one was finished or deleted, does not count.",
    "Start and downloads of one kind of export by one person within a day make one alert.",
  ],
  severity: "HIGH",
  logTypes: ["Slack.AuditLogs"],
  actions: [
    "channels_export_downloaded",
    "channels_export_started",
    "manual_export_downloaded",
    "manual_export_started",
    "manual_user_export_downloaded",
    "manual_user_export_started",
    "scheduled_export_downloaded",
  ],
  alertTitle: (entry) =>
    `${actor(entry)} ${isStart(entry) ? "started" : "downloaded"} ${what(entry)}`,
  groupBy: (entry) => [kindOf(entry), actorKey(entry)],
  facts: (entry) => [
    ["Whose messages", personInFull(entry.entity?.user)],
    ["Kind of export", detail(entry, "export_type")],
    ["From", day(detail(entry, "export_start_ts"))],
    ["To", day(detail(entry, "export_end_ts"))],
    ...actorFacts(entry),
  ],
  runbook: [
    "Ask the person what the export is for, and who asked for it.",
    "If nobody can say, end their sessions and have the export deleted before it is downloaded.",
    "If it was downloaded, find out to which device and address, and treat what it holds as taken.",
  ],
  falseAlarms: [
    "The legal or compliance department asked for it in writing, for this time span.",
    "The person downloads the scheduled export of an archive every week or month, from the same address.",
  ],
  reference: "https://slack.com/help/articles/201658943-Export-your-workspace-data",
  attack: [
    { tactic: "TA0009", technique: "T1213.005" },
    { tactic: "TA0010", technique: "T1567" },
  ],
  threshold: 1,
  dedupMinutes: 1440,
});
