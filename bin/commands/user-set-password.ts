import { parseArgs } from "node:util";

import { systemContext } from "../supervisor/system-context";
import { say } from "../supervisor/terminal";
import { type Command, requireOption } from "./command";
import { readPassword } from "./read-password";
import { withDatabase } from "./with-database";

export const userSetPasswordCommand: Command = {
  name: "user set-password",
  usage: "--email ADDRESS",
  summary: "Set somebody's password, which is asked for or read from standard input.",
  details: [
    "",
    "Their sessions end, and wrong passwords that they tried are forgotten.",
    "",
    "Example: pass show margay/ada | npm run -s margay -- user set-password --email ada@example.com",
  ],
  run: async (args) => {
    const { values } = parseArgs({ args, options: { email: { type: "string" } } });
    const email = requireOption("email", values.email);
    const password = await readPassword(`New password for ${email}: `);
    await withDatabase(async () => {
      const { findUser, setPassword } = await import("@/lib/users/server");
      const ctx = systemContext("command line");
      const user = await findUser(ctx, email);
      await setPassword(ctx, user.id, { password });
      say(`${user.email} has a new password, and their sessions are over.`);
    });
    return 0;
  },
};
