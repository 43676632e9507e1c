import type { StartTrialInput } from "@/lib/detections/trials/contract";
import type { Severity } from "@/lib/kernel/severity";

/** A trial as its form has it; what is empty is tried as it is. */
export type TrialFields = {
  days: number;
  severity: Severity | "";
  threshold: number | null;
  /** Minutes, as a text. */
  period: string;
};

/** The settings in force, with which others are compared. */
export type ComparedSettings = { severity: Severity; threshold: number; dedupMinutes: number };

export const firstFields: TrialFields = { days: 30, severity: "", threshold: null, period: "" };

type Tried = Pick<StartTrialInput, "ruleId" | "definition">;

/** What the API is asked for. */
export function toTrialInput(tried: Tried, fields: TrialFields): StartTrialInput {
  const { days, severity, threshold, period } = fields;
  const settings = {
    ...(severity === "" ? {} : { severity }),
    ...(threshold === null ? {} : { threshold }),
    ...(period === "" ? {} : { dedupMinutes: Number(period) }),
  };
  return { ...tried, days, ...(Object.keys(settings).length > 0 ? { settings } : {}) };
}
