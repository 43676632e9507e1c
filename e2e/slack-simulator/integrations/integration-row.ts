/** A row as team.integrationLogs answers it; which keys it has depends on what changed. */
export type RawIntegrationRow = Record<string, unknown>;

export type StoredIntegration = { raw: RawIntegrationRow; atMs: number; teamId: string };

export const changeTypes = ["added", "removed", "enabled", "disabled", "updated"] as const;
