import type { StoredIntegration } from "./integration-row";

export type IntegrationStore = {
  add: (rows: readonly StoredIntegration[]) => void;
  /** The rows of the workspaces named, up to a moment (ms), newest first. */
  rows: (teamIds: readonly string[], nowMs: number) => StoredIntegration[];
};

export const createIntegrationStore = (): IntegrationStore => {
  const byTeam = new Map<string, StoredIntegration[]>();
  return {
    add: (rows) => {
      for (const row of rows) {
        const list = byTeam.get(row.teamId) ?? [];
        byTeam.set(row.teamId, list);
        list.push(row);
      }
    },
    rows: (teamIds, nowMs) =>
      teamIds
        .flatMap((teamId) => byTeam.get(teamId) ?? [])
        .filter(({ atMs }) => atMs <= nowMs)
        .toReversed()
        .toSorted((a, b) => b.atMs - a.atMs),
  };
};
