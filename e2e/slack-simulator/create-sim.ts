import { createAccessStore } from "./access/access-store";
import { hitsIn } from "./access/generate";
import { createAuditStore } from "./audit/audit-store";
import { storeEntry } from "./audit/entry";
import { auditEntriesIn } from "./audit/generate";
import { firstChat } from "./chat/first-channels";
import { createDirectory } from "./company/directory";
import { createFaultBoard } from "./faults/board";
import { integrationsIn } from "./integrations/generate";
import { createIntegrationStore } from "./integrations/integration-store";
import type { Sim } from "./sim";
import { keepState, readState, type SavedState, type StoredState } from "./state-file";
import { firstSegments, resumedSegments } from "./timeline/segments";
import { createTimeline } from "./timeline/timeline";
import { createRateLimiter } from "./web-api/rate-limiter";

export type SimOptions = {
  /** The same seed makes the same company and the same history. */
  seed?: number;
  /** The clock, ms; only what it says counts, so it may be virtual. */
  now?: () => number;
  history?: { days: number } | "none";
  /** Audit events a minute; access goes at twice that pace, integrations at a fifth. */
  trickle?: { perMinute: number } | "none";
  /** Where to keep what must outlive a restart. */
  stateFile?: string;
  rateLimits?: "slack" | "off";
};

const defaultSeed = 1;

/** All parts of a simulator, without the HTTP server. */
export const createSim = (options: SimOptions): Sim => {
  const { now = Date.now, rateLimits = "slack" } = options;
  const saved = savedOrNew(options, now());
  const directory = createDirectory(saved.seed);
  const { chat = firstChat(directory.companies, saved.seed, now()) } = saved;
  const data: SavedState = { ...saved, chat };
  const state = keepState(data, options.stateFile);
  const faults = createFaultBoard(() => data.tokens);
  const clock = { now, slack: () => now() + faults.clockOffsetMs() };
  const audit = createAuditStore();
  const access = createAccessStore((teamId) => directory.team(teamId)?.enterpriseId ?? null);
  const integrations = createIntegrationStore();
  audit.add(data.added.audit.map(({ raw, ...times }) => storeEntry(raw, times)));
  access.add(data.added.hits);
  integrations.add(data.added.integrations);
  const timeline = createTimeline({
    segments: () => data.segments,
    now: clock.slack,
    live: (minute, { pace }) => {
      for (const company of directory.companies) {
        audit.add(auditEntriesIn(company, minute, pace));
        access.add(hitsIn(company, minute, pace));
        integrations.add(integrationsIn(company, minute, pace));
      }
    },
  });
  state.changed();
  return {
    directory,
    clock,
    address: { origin: "" },
    catchUp: timeline.catchUp,
    audit,
    access,
    integrations,
    state,
    faults,
    rates: createRateLimiter(now, rateLimits),
    requests: [],
  };
};

const savedOrNew = (options: SimOptions, nowMs: number): StoredState => {
  const { seed, history = "none", trickle = "none", stateFile } = options;
  const perMinute = trickle === "none" ? 0 : trickle.perMinute;
  const saved = stateFile === undefined ? undefined : readState(stateFile);
  if (saved === undefined) {
    const days = history === "none" ? 0 : history.days;
    return {
      version: 1,
      seed: seed ?? defaultSeed,
      segments: firstSegments(nowMs, days, perMinute),
      closedAtMs: null,
      apps: [],
      tokens: [],
      codes: [],
      grants: [],
      added: { audit: [], hits: [], integrations: [] },
    };
  }
  if (seed !== undefined && seed !== saved.seed)
    throw new Error(
      `${stateFile} belongs to seed ${saved.seed}, not ${seed}. Start with seed ${saved.seed} or name another file.`,
    );
  const segments = resumedSegments(saved.segments, saved.closedAtMs, nowMs, perMinute);
  return { ...saved, segments, closedAtMs: null };
};
