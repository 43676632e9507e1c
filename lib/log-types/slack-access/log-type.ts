import { indicatorReader, readAddress } from "../indicators";
import type { LogType, ParseResult } from "../log-type";
import { textAt } from "../record-path";
import { quarantineReason } from "../record-schema";
import { workspaceSetupSteps } from "../workspace-setup-steps";
import { fromUnixSeconds } from "../unix-time";
import { accessColumns } from "./columns";
import { accessFields } from "./fields";
import { beginAccessPull } from "./pull";
import { readAccessAgain } from "./pull-state";
import { accessRowKey } from "./row-key";
import { accessRowSchema } from "./schema";

/** Who used a workspace from where and with what: an event for each new user, address or device. */
export const accessLogs: LogType = {
  id: "Slack.AccessLogs",
  label: "Access logs",
  description:
    "Who used Slack, from which address and with which client. An event is a combination of user, IP address and user agent that was not seen before.",
  referenceUrl: "https://docs.slack.dev/reference/methods/team.accessLogs",
  slack: {
    plans: ["PRO", "BUSINESS_PLUS", "ENTERPRISE"],
    userScope: "admin",
    botScopes: [],
    install: "workspace",
    setupSteps: workspaceSetupSteps,
    rate: { limit: 20, share: 15, sharedBy: "source" },
  },
  fields: accessFields,
  columns: accessColumns,
  readsByTime: false,
  hasSessions: true,
  actionField: null,
  actionOf: () => null,
  parse: parseAccessRow,
  recordId: accessRowKey,
  keysAgain: (kept) => kept.map(({ raw }) => accessRowKey(raw)),
  beginPull: beginAccessPull,
  readAgain: readAccessAgain,
};

const readIndicators = indicatorReader(accessFields);

function parseAccessRow(raw: unknown): ParseResult {
  const row = accessRowSchema.safeParse(raw);
  if (!row.success) return { ok: false, reason: quarantineReason(row.error) };
  const userId = textAt(raw, "user_id") ?? row.data.user_id;
  const username = textAt(raw, "username");
  const address = textAt(raw, "ip");
  const ip = address && (readAddress(address) ?? address);
  const lastSeen = fromUnixSeconds(row.data.date_last);
  return {
    ok: true,
    record: {
      eventTime: lastSeen,
      action: null,
      actor: username ?? userId,
      ip,
      indicators: readIndicators(raw),
      session: {
        key: accessRowKey(raw),
        userId,
        username,
        ip,
        userAgent: textAt(raw, "user_agent"),
        firstSeen: fromUnixSeconds(row.data.date_first),
        lastSeen,
        count: readCount(row.data["count"]),
      },
    },
  };
}

/** A row stands for at least the access that made it. */
function readCount(value: unknown): number {
  const count = Math.trunc(Number(value));
  return Number.isSafeInteger(count) && count > 0 ? count : 1;
}
