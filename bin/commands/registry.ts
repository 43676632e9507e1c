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

/** Every command, in the order in which the help lists them. */
export const commands: readonly Command[] = [
  userCreateCommand,
  tokenCreateCommand,
  keysRotateCommand,
  sourcesReplayCommand,
  rulesTestCommand,
  detectionsRebuildCommand,
  migrateCommand,
  migrateCreateCommand,
  doctorCommand,
];
