import type { StoredEntry } from "./entry";

export type AuditStore = {
  add: (entries: readonly StoredEntry[]) => void;
  /** All entries, oldest first; those not yet visible too. */
  all: () => readonly StoredEntry[];
};

export const createAuditStore = (): AuditStore => {
  const entries: StoredEntry[] = [];
  let sorted = true;
  return {
    add: (more) => {
      for (const entry of more) {
        const last = entries.at(-1);
        if (last !== undefined && order(last, entry) > 0) sorted = false;
        entries.push(entry);
      }
    },
    all: () => {
      if (!sorted) entries.sort(order);
      sorted = true;
      return entries;
    },
  };
};

const order = (a: StoredEntry, b: StoredEntry): number =>
  a.second - b.second || a.atMs - b.atMs || (a.id < b.id ? -1 : Number(a.id > b.id));
