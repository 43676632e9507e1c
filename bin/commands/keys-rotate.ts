import { parseArgs } from "node:util";

import { systemContext } from "../supervisor/system-context";
import { say } from "../supervisor/terminal";
import type { Command } from "./command";
import { withDatabase } from "./with-database";

export const keysRotateCommand: Command = {
  name: "keys rotate",
  usage: "",
  summary: "Seal every stored secret under the newest encryption key.",
  details: [
    "",
    "A key in the data directory is made now. With ENCRYPTION_KEYS set, put the new key first there and restart before.",
  ],
  run: async (args) => {
    parseArgs({ args, options: {} });
    await withDatabase(async () => {
      const { rotateEncryptionKeys } = await import("@/lib/encryption-keys/server");
      const { resealed, keyId } = await rotateEncryptionKeys(systemContext("command line"));
      say(`Sealed ${resealed} ${resealed === 1 ? "secret" : "secrets"} under the key ${keyId}.`);
    });
    return 0;
  },
};
