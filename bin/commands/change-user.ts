import type { UpdateUserInput, UserDto } from "@/lib/users/contract";

import { systemContext } from "../supervisor/system-context";
import { say } from "../supervisor/terminal";
import { withDatabase } from "./with-database";

/** Changes the account with this address, and says what `sentence` makes of how it is then. */
export async function changeUser(
  email: string,
  change: UpdateUserInput,
  sentence: (user: UserDto) => string,
): Promise<number> {
  await withDatabase(async () => {
    const { findUser, updateUser } = await import("@/lib/users/server");
    const ctx = systemContext("command line");
    const { id } = await findUser(ctx, email);
    say(sentence(await updateUser(ctx, id, change)));
  });
  return 0;
}
