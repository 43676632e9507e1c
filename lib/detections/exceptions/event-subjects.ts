import type { LogTypeId } from "@/lib/log-types/registry";

import type { EventOf } from "../events/event-shapes";
import { list, text } from "../events/read-value";
import type { ExceptionKind } from "./contract";

/** Whom and what an event is about: ids, addresses and names, as Slack wrote them. */
export type EventSubjects = Record<ExceptionKind, string[]>;

const texts = (...values: unknown[]) => values.flatMap((value) => text(value) ?? []);

type Named = { id?: unknown; name?: unknown } | null | undefined;

const named = (thing: Named) => texts(thing?.id, thing?.name);

type Person = { id?: unknown; name?: unknown; email?: unknown } | null | undefined;

const person = (user: Person) => texts(user?.id, user?.name, user?.email);

const readers: { [Id in LogTypeId]: (event: EventOf<Id>) => EventSubjects } = {
  "Slack.AuditLogs": ({ actor, entity, context, details }) => ({
    USER: [...person(actor?.user), ...person(entity?.user)],
    APP: [...named(entity?.app), ...named(context?.app)],
    IP: texts(context?.ip_address),
    CHANNEL: [
      ...named(entity?.channel),
      ...texts(entity?.message?.channel, details?.["channel"], details?.["channel_id"]),
      ...list(details?.["channels"]),
    ],
  }),
  "Slack.AccessLogs": ({ user_id, username, ip }) => ({
    USER: texts(user_id, username),
    APP: [],
    IP: texts(ip),
    CHANNEL: [],
  }),
  "Slack.IntegrationLogs": (row) => ({
    USER: texts(row.user_id, row.user_name),
    APP: texts(row.app_id, row.app_type, row.service_id, row.service_type),
    IP: [],
    CHANNEL: texts(row.channel),
  }),
};

const isRead = (logType: string): logType is LogTypeId => Object.hasOwn(readers, logType);

/** Whom and what an event of a log type is about, as far as it says; whatever stands in which place. */
export function eventSubjects(logType: string, event: object): EventSubjects {
  if (!isRead(logType)) return { USER: [], APP: [], IP: [], CHANNEL: [] };
  const read: (event: object) => EventSubjects = readers[logType];
  return read(event);
}
