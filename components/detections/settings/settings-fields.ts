import type { DetectionDto, UpdateDetectionInput } from "@/lib/detections/contract";
import type { Severity } from "@/lib/kernel/severity";

/** A rule's settings as their form has them; what is empty is as the rule has it. */
export type SettingsFields = {
  severity: Severity | "";
  threshold: number | null;
  /** Minutes, as a text. */
  period: string;
  destinationIds: string[];
};

export function toFields({ settings }: Pick<DetectionDto, "settings">): SettingsFields {
  const { severity, threshold, dedupMinutes, destinationIds } = settings;
  return {
    severity: severity ?? "",
    threshold,
    period: dedupMinutes === null ? "" : String(dedupMinutes),
    destinationIds,
  };
}

type Changed = { [Name in keyof SettingsFields]?: unknown };

/** Only what the person changed: what others changed meanwhile stays. */
export function toChange(fields: SettingsFields, changed: Changed): UpdateDetectionInput {
  const { severity, threshold, period, destinationIds } = fields;
  return {
    ...(changed.severity ? { severity: severity === "" ? null : severity } : {}),
    ...(changed.threshold ? { threshold } : {}),
    ...(changed.period ? { dedupMinutes: period === "" ? null : Number(period) } : {}),
    ...(changed.destinationIds ? { destinationIds } : {}),
  };
}
