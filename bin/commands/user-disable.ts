import { parseArgs } from "node:util";

import { changeUser } from "./change-user";
import { type Command, requireOption } from "./command";

export const userDisableCommand: Command = {
  name: "user disable",
  usage: "--email ADDRESS",
  summary: "Let somebody in no more, and end their sessions. What they did stays under their name.",
  details: ["", "API tokens belong to nobody: revoke those that the person knew."],
  run: async (args) => {
    const { values } = parseArgs({ args, options: { email: { type: "string" } } });
    return changeUser(
      requireOption("email", values.email),
      { disabled: true },
      ({ email }) => `${email} is disabled, and their sessions are over.`,
    );
  },
};
