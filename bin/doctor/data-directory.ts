import { stat } from "node:fs/promises";
import { resolve } from "node:path";

import type { Check } from "./check";

export const dataDirectory: Check = {
  id: "dataDirectory",
  title: "Data directory",
  run: async ({ env }) => {
    const path = resolve(env.MARGAY_DATA_DIR);
    const found = await stat(path).catch(() => null);
    if (!found) {
      if (env.DATABASE_URL && env.AUTH_SECRET && env.ENCRYPTION_KEYS) {
        return {
          status: "ok",
          detail: "Not used: the environment brings the database and the secrets.",
        };
      }
      return {
        status: "fail",
        detail: `${path} does not exist.`,
        remedy: "Start once with npm start, which makes it.",
      };
    }
    if (!found.isDirectory()) {
      return {
        status: "fail",
        detail: `${path} is not a folder.`,
        remedy: "Name a folder in MARGAY_DATA_DIR.",
      };
    }
    const mode = found.mode & 0o777;
    const detail = `${path}, mode ${mode.toString(8).padStart(4, "0")}`;
    if ((mode & 0o067) === 0) return { status: "ok", detail };
    return {
      status: "fail",
      detail: `${detail}: other users may look into it.`,
      remedy: `chmod 700 ${path}`,
    };
  },
};
