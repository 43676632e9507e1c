import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

import type { Hit } from "./access/access-row";
import type { App } from "./apps/app";
import type { ChatState } from "./chat/chat-state";
import type { StoredIntegration } from "./integrations/integration-row";
import type { Code, Token } from "./oauth/token";
import type { Segment } from "./timeline/pace";

/** What must outlive a restart; everything else grows again from the seed. */
export type SavedState = {
  version: 1;
  seed: number;
  segments: Segment[];
  closedAtMs: number | null;
  apps: App[];
  tokens: Token[];
  codes: Code[];
  /** The workspaces that an app installed on an organisation was added to. */
  grants: { appId: string; teamId: string }[];
  added: {
    audit: { raw: Record<string, unknown>; atMs: number; visibleAtMs: number }[];
    hits: Hit[];
    integrations: StoredIntegration[];
  };
  chat: ChatState;
};

/** A file from before there were channels has no chat. */
export type StoredState = Omit<SavedState, "chat"> & { chat?: ChatState };

export type StateKeeper = { data: SavedState; changed: () => void; flush: () => void };

/** Reads the saved state; undefined when there is none yet; throws a sentence when it can't be used. */
export const readState = (path: string): StoredState | undefined => {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  const saved = parse(text);
  if (saved?.version !== 1)
    throw new Error(
      `${path} is not a state file of this simulator. Move it away or name another file.`,
    );
  return saved;
};

/** Writes soon after each change, whole or not at all; without a path it only holds the state. */
export const keepState = (data: SavedState, path: string | undefined): StateKeeper => {
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (path === undefined) return;
    mkdirSync(dirname(path), { recursive: true });
    const draft = `${path}.${process.pid}.part`;
    writeFileSync(draft, JSON.stringify(data), { mode: 0o600 });
    renameSync(draft, path);
  };
  const changed = () => {
    if (path === undefined || timer !== undefined) return;
    timer = setTimeout(flush, 20);
  };
  return { data, changed, flush };
};

const parse = (text: string): StoredState | undefined => {
  try {
    return JSON.parse(text) as StoredState;
  } catch {
    return undefined;
  }
};
