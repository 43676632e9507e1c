import { storeEntry, type EntryTimes } from "../audit/entry";
import { aUser } from "../audit/parties";
import { recipes } from "../audit/recipes/recipes";
import { writeEntry } from "../audit/write-entry";
import type { Draft, Entity } from "../audit/draft";
import { randomStream } from "../random";
import type { Sim } from "../sim";
import { momentOf, type Moment } from "../timeline/moments";

export type NewAuditEvent = {
  action?: string;
  userId?: string;
  entity?: Entity;
  details?: Record<string, unknown>;
  context?: Record<string, unknown>;
  ip?: string;
  userAgent?: string;
  id?: string;
  /** When it happened, ms; now unless told. */
  at?: number;
  visibleAfterSeconds?: number;
  /** The whole entry as it shall come out of the API, sense or nonsense. */
  raw?: Record<string, unknown>;
};

/** Adds entries to the audit log and returns them as the API will; without an action, one that is likely. */
export const addAudit = (sim: Sim, events: readonly NewAuditEvent[]): Record<string, unknown>[] => {
  const added = events.map((event, index) => {
    const moment = momentFor(sim, event, index);
    const made = event.raw ?? writeEntry(moment, draftFor(moment, event));
    const raw = event.id === undefined ? made : { ...made, id: event.id };
    const times: Required<EntryTimes> = {
      atMs: moment.atMs,
      visibleAtMs: moment.atMs + (event.visibleAfterSeconds ?? 0) * 1000,
    };
    return { raw, ...times };
  });
  sim.catchUp();
  sim.audit.add(added.map(({ raw, ...times }) => storeEntry(raw, times)));
  sim.state.data.added.audit.push(...added);
  sim.state.changed();
  return added.map(({ raw }) => raw);
};

const momentFor = (sim: Sim, event: NewAuditEvent, index: number): Moment => {
  const place = sim.state.data.added.audit.length + index;
  const random = randomStream(sim.state.data.seed, "added audit", place);
  const company = sim.directory.organisation;
  const person = event.userId === undefined ? undefined : sim.directory.person(event.userId);
  if (event.userId !== undefined && person === undefined)
    throw new Error(`Nobody has the id ${event.userId}. Take one from world.people.`);
  const atMs = event.at ?? sim.clock.slack();
  return { index: 0x8000 + place, ...momentOf(company, atMs, random, person) };
};

const draftFor = (moment: Moment, event: NewAuditEvent): Draft => {
  const likely = moment.random.weighted(recipes).make(moment);
  const base: Draft =
    event.action === undefined
      ? likely
      : { action: event.action, entity: aUser(moment.person, moment.company.enterprise?.id ?? "") };
  return {
    ...base,
    ...(event.entity === undefined ? {} : { entity: event.entity }),
    ...(event.details === undefined ? {} : { details: event.details }),
    ...(event.context === undefined ? {} : { context: event.context }),
    ...(event.ip === undefined ? {} : { ip: event.ip }),
    ...(event.userAgent === undefined ? {} : { userAgent: event.userAgent }),
  };
};
