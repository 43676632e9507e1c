import type { IntegrationRow } from "../../events/integration-row";
import { text } from "../../events/read-value";
import type { Past, Sighting } from "../../memory/past";
import { defineRule } from "../../rule";
import {
  by,
  inChannel,
  integration,
  integrationFacts,
  integrationKey,
  whoKey,
} from "./integration-words";

/** Slack names who disabled it even where it did so by itself; these reasons are people's. */
const byPeople = new Set(["user", "admin"]);

const remembered = ({ change_type, reason, ...row }: IntegrationRow) =>
  [text(change_type), text(reason) ?? "user", whoKey(row) ?? ""].join(" ");

type Switching = { enabled: boolean; reason: string; who: string; at: Date };

function readSwitching({ value, lastSeen: at }: Sighting): Switching {
  const [change, reason = "", ...who] = value.split(" ");
  return { enabled: change === "enabled", reason, who: who.join(" "), at };
}

/** What happened to it last, when that was somebody else who disabled it; null otherwise. */
function disabledByOther(row: IntegrationRow, { at, sightings }: Past): Switching | null {
  const who = whoKey(row);
  const [last] = sightings
    .filter(({ lastSeen }) => lastSeen <= at)
    .map(readSwitching)
    .toSorted((a, b) => b.at.getTime() - a.at.getTime());
  if (!last || last.enabled || !byPeople.has(last.reason)) return null;
  return who === null || last.who === "" || last.who === who ? null : last;
}

export const enabledAgain = defineRule({
  id: "Slack.IntegrationLogs.EnabledAgain",
  title: "Disabled integration enabled again by somebody else",
  description:
    "Somebody switched an app or a webhook off, and somebody else switched it on again. What was stopped for a reason, and comes back without those who stopped it, is worth a question.",
  logic: [
    "Who disabled and enabled each integration last is remembered for 180 days.",
    "An integration is enabled whose last change was that another person disabled it.",
    "It is worse when that was an admin. What Slack itself disabled, for errors or limits, does not count.",
  ],
  severity: "LOW",
  severityOf: (row, past) => (disabledByOther(row, past)?.reason === "admin" ? "MEDIUM" : null),
  logTypes: ["Slack.IntegrationLogs"],
  actions: ["disabled", "enabled"],
  memory: { version: 1, subject: integrationKey, value: remembered, keepDays: 180 },
  match: (row, past) => text(row.change_type) === "enabled" && disabledByOther(row, past) !== null,
  alertTitle: (row) =>
    `${integration(row)} was enabled again${inChannel(row)}${by(row)} after somebody else had disabled it`,
  groupBy: (row) => [integrationKey(row), whoKey(row)],
  facts: (row, past) => {
    const disabled = disabledByOther(row, past);
    return [
      ["Disabled by", disabled && disabled.who],
      ["Disabled at", disabled && disabled.at.toISOString().slice(0, 16).replace("T", " ")],
      ["Disabled as", disabled && disabled.reason],
      ...integrationFacts(row),
    ];
  },
  runbook: [
    "Ask whoever disabled it why, and whether they agree.",
    "Ask whoever enabled it what it is needed for now.",
    "If nobody answers for it, disable it again, and for an app revoke its tokens.",
  ],
  falseAlarms: [
    "The two agreed on it: it was off for maintenance, or its owner changed.",
    "It was disabled because its owner left, and a colleague took it over.",
  ],
  reference: "https://slack.com/help/articles/222386767-Manage-app-approval-for-your-workspace",
  attack: [{ tactic: "TA0003", technique: "T1671" }],
  threshold: 1,
  dedupMinutes: 1_440,
});
