import { parseArgs } from "node:util";

import { roles, roleTitles } from "@/lib/kernel/permission";

import { changeUser } from "./change-user";
import { type Command, requireOption } from "./command";
import { roleOption } from "./role-option";

export const userSetRoleCommand: Command = {
  name: "user set-role",
  usage: "--email ADDRESS --role ROLE",
  summary: "Give somebody another role; it counts from their next request on.",
  details: ["", `  --role  one of ${roles.join(", ")}; somebody must stay who can manage users`],
  run: async (args) => {
    const { values } = parseArgs({
      args,
      options: { email: { type: "string" }, role: { type: "string" } },
    });
    const email = requireOption("email", values.email);
    const role = roleOption(values.role);
    return changeUser(email, { role }, (user) => `${user.email}: ${roleTitles[user.role]}.`);
  },
};
