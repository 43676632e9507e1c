import { parseArgs } from "node:util";

import { roleTitles } from "@/lib/kernel/permission";
import type { UserDto } from "@/lib/users/contract";

import { systemContext } from "../supervisor/system-context";
import { say } from "../supervisor/terminal";
import type { Command } from "./command";
import { textTable } from "./text-table";
import { withDatabase } from "./with-database";

export const userListCommand: Command = {
  name: "user list",
  usage: "[--json]",
  summary: "List the people who can sign in, and those who could before they were disabled.",
  details: ["", "  --json  a line of JSON for each"],
  run: async (args) => {
    const { values } = parseArgs({ args, options: { json: { type: "boolean", default: false } } });
    await withDatabase(async () => {
      const { listAllUsers } = await import("@/lib/users/server");
      const users = await listAllUsers(systemContext("command line"));
      if (values.json) for (const user of users) say(JSON.stringify(user));
      else say(textTable(["Email", "Name", "Role", "State", "Last seen"], users.map(cellsOf)));
    });
    return 0;
  },
};

function cellsOf({ email, name, role, disabledAt, lastSeenAt }: UserDto): string[] {
  return [
    email,
    name,
    roleTitles[role],
    disabledAt ? "Disabled" : "Active",
    lastSeenAt?.slice(0, 16).replace("T", " ").concat(" UTC") ?? "Never",
  ];
}
