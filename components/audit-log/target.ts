import { alertPath } from "@/components/alerts/alert-paths";
import { destinationPaths } from "@/components/destinations/destination-paths";
import { detectionPaths } from "@/components/detections/detection-paths";
import { sourcePaths } from "@/components/log-sources/source-paths";
import type { AuditEntryDto } from "@/lib/audit/contract";

type Target = {
  word: string;
  /** Its page; absent where it has none. */
  path?: (id: string) => string;
};

/** What things are that somebody does something to, under the names that the trail has for them. */
const targets: Record<string, Target> = {
  alert: { word: "Alert", path: alertPath },
  logSource: { word: "Log source", path: sourcePaths.source },
  destination: { word: "Destination", path: destinationPaths.destination },
  destinationCredential: {
    word: "Destination's credentials",
    path: destinationPaths.credentials,
  },
  detection: { word: "Rule", path: detectionPaths.detection },
  "detection-pack": { word: "Pack of rules", path: (id) => detectionPaths.list({ pack: id }) },
  user: { word: "Account", path: () => "/settings/users" },
  apiToken: { word: "API token", path: () => "/settings/api-tokens" },
  encryptionKey: { word: "Encryption key" },
};

export const targetOptions = Object.entries(targets).map(([value, { word }]) => ({
  value,
  label: word,
}));

/** What kind of thing it is; of another version's as it is stored. */
export function targetWord(type: string): string {
  return Object.hasOwn(targets, type) ? (targets[type]?.word ?? type) : type;
}

/** Its name, or what it is where the trail has none. */
export function targetName({ type, id, name }: AuditEntryDto["target"]): string {
  return name ?? id ?? targetWord(type);
}

/** Where it can be looked at; null where it has no page, or was deleted by this very action. */
export function targetPath({
  action,
  target: { type, id },
}: Pick<AuditEntryDto, "action" | "target">): string | null {
  // A revoked token is still listed, and a rule without an exception still there.
  const isGone =
    action.startsWith("DELETE_") &&
    !["DELETE_API_TOKEN", "DELETE_DETECTION_EXCEPTION"].includes(action);
  if (id === null || isGone || !Object.hasOwn(targets, type)) return null;
  return targets[type]?.path?.(id) ?? null;
}
