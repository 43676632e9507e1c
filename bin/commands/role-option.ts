import { type Role, roles } from "@/lib/kernel/permission";

import { requireOption, UsageError } from "./command";

const letters = (text: string) => text.toLowerCase().replaceAll(/[^a-z]/g, "");

/** Reads --role, however it is spelled: "AnalystReadOnly", "analyst-read-only", "Analyst Read Only". */
export function roleOption(value: string | undefined): Role {
  const wanted = letters(requireOption("role", value));
  const role = roles.find((candidate) => letters(candidate) === wanted);
  if (!role) throw new UsageError(`--role is one of ${roles.join(", ")}.`);
  return role;
}
