import { parseArgs } from "node:util";

import { roleTitles } from "@/lib/kernel/permission";

import { changeUser } from "./change-user";
import { type Command, requireOption } from "./command";

export const userEnableCommand: Command = {
  name: "user enable",
  usage: "--email ADDRESS",
  summary: "Let somebody in again, with the role and the password that they had.",
  run: async (args) => {
    const { values } = parseArgs({ args, options: { email: { type: "string" } } });
    return changeUser(
      requireOption("email", values.email),
      { disabled: false },
      ({ email, role }) => `${email} can sign in again (${roleTitles[role]}).`,
    );
  },
};
