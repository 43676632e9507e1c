import { parseArgs } from "node:util";

import { mostTokenDays } from "@/lib/api-tokens/contract";
import { roles } from "@/lib/kernel/permission";

import { systemContext } from "../supervisor/system-context";
import { say } from "../supervisor/terminal";
import { type Command, requireOption, UsageError } from "./command";
import { roleOption } from "./role-option";
import { withDatabase } from "./with-database";

export const tokenCreateCommand: Command = {
  name: "token create",
  usage: "--name NAME --role ROLE [--expires-days DAYS]",
  summary: "Create an API token and print it, alone. It is shown this once.",
  details: [
    "",
    "  --name          says what uses the token",
    `  --role          one of ${roles.join(", ")}`,
    `  --expires-days  1 to ${mostTokenDays}; without it the token lives until it is revoked`,
    "",
    "Example: TOKEN=$(npm run -s margay -- token create --name reports --role AnalystReadOnly)",
  ],
  run: async (args) => {
    const { values } = parseArgs({
      args,
      options: {
        name: { type: "string" },
        role: { type: "string" },
        "expires-days": { type: "string" },
      },
    });
    const name = requireOption("name", values.name);
    const role = roleOption(values.role);
    const expiresInDays = daysOption(values["expires-days"]);
    await withDatabase(async () => {
      const { createApiToken } = await import("@/lib/api-tokens/server");
      const { token } = await createApiToken(systemContext("command line"), {
        name,
        role,
        expiresInDays,
      });
      say(token);
    });
    return 0;
  },
};

function daysOption(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const days = Number(value);
  if (!/^\d+$/.test(value) || days < 1 || days > mostTokenDays)
    throw new UsageError(`--expires-days is a whole number of days, 1 to ${mostTokenDays}.`);
  return days;
}
