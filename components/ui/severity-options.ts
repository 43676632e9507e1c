import { severities, severityTitles } from "@/lib/kernel/severity";

/** The severities as lists offer them, the worst first. */
export const severityOptions = severities
  .toReversed()
  .map((value) => ({ value, label: severityTitles[value] }));
