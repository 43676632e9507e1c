import type { Command } from "./command";
import { detectionsRebuildCommand } from "./detections-rebuild";
import { doctorCommand } from "./doctor";
import { keysRotateCommand } from "./keys-rotate";
import { migrateCommand } from "./migrate";
import { migrateCreateCommand } from "./migrate-create";
import { rulesTestCommand } from "./rules-test";
import { sourcesReplayCommand } from "./sources-replay";
import { tokenCreateCommand } from "./token-create";
import { userCreateCommand } from "./user-create";
import { userDisableCommand } from "./user-disable";
import { userEnableCommand } from "./user-enable";
import { userListCommand } from "./user-list";
import { userSetPasswordCommand } from "./user-set-password";
import { userSetRoleCommand } from "./user-set-role";

/** Every command, in the order in which the help lists them. */
export const commands: readonly Command[] = [
  userCreateCommand,
  userListCommand,
  userSetRoleCommand,
  userDisableCommand,
  userEnableCommand,
  userSetPasswordCommand,
  tokenCreateCommand,
  keysRotateCommand,
  sourcesReplayCommand,
  rulesTestCommand,
  detectionsRebuildCommand,
  migrateCommand,
  migrateCreateCommand,
  doctorCommand,
];
