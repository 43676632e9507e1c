import { parseArgs } from "node:util";

import { roles } from "@/lib/kernel/permission";

import { systemContext } from "../supervisor/system-context";
import { say } from "../supervisor/terminal";
import { type Command, requireOption, UsageError } from "./command";
import { readPassword } from "./read-password";
import { roleOption } from "./role-option";
import { withDatabase } from "./with-database";

export const userCreateCommand: Command = {
  name: "user create",
  usage: "--email ADDRESS --name NAME --role ROLE [--password PASSWORD | --no-password]",
  summary: "Create an account. Without --password it is asked for, or read from standard input.",
  details: [
    "",
    "  --email        what the person signs in with; Slack people with this address are this person",
    "  --name         as colleagues read it",
    `  --role         one of ${roles.join(", ")}`,
    "  --password     at least 12 characters; other users of this machine may see it while it is here",
    "  --no-password  they come by single sign-on only, which must be set up",
    "",
    "Example: pass show margay/ada | npm run -s margay -- user create --email ada@example.com --name Ada --role Analyst",
  ],
  run: async (args) => {
    const { values } = parseArgs({
      args,
      options: {
        email: { type: "string" },
        name: { type: "string" },
        role: { type: "string" },
        password: { type: "string" },
        "no-password": { type: "boolean", default: false },
      },
    });
    const email = requireOption("email", values.email);
    const name = requireOption("name", values.name);
    const role = roleOption(values.role);
    if (values["no-password"] && values.password !== undefined)
      throw new UsageError("--password and --no-password exclude each other.");
    const password = values["no-password"]
      ? undefined
      : (values.password ?? (await readPassword(`Password for ${email}: `)));
    await withDatabase(async () => {
      const { createUser } = await import("@/lib/users/server");
      const user = await createUser(systemContext("command line"), { email, name, role, password });
      say(`Created ${user.email} (${user.role}).`);
    });
    return 0;
  },
};
