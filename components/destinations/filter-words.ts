import { typeWords } from "@/components/alerts/alert-words";
import { type AlertType, alertTypes } from "@/lib/kernel/alert-terms";
import { severities, type Severity, severityTitles } from "@/lib/kernel/severity";

type Filters = {
  severities: readonly Severity[];
  alertTypes: readonly AlertType[];
  /** Empty: all. */
  logTypes: readonly string[];
};

/** "A", "A and B", "A, B and C" */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function severityWords(chosen: readonly Severity[]): string {
  if (severities.every((severity) => chosen.includes(severity))) return "of every severity";
  const worstFirst = severities.filter((severity) => chosen.includes(severity)).toReversed();
  return `of severity ${joinWords(worstFirst.map((severity) => severityTitles[severity]))}`;
}

/**
 * Which alerts a destination takes, a sentence a kind: health notifications pass whatever their severity and log type,
 * so they are said apart. `logTypeLabel` says an id as people read it.
 */
export function filterSentences(
  { severities: chosen, alertTypes: types, logTypes }: Filters,
  logTypeLabel: (id: string) => string,
): string[] {
  const fromRules = alertTypes.filter((type) => type !== "SYSTEM_HEALTH" && types.includes(type));
  const logs = logTypes.length === 0 ? "all log types" : joinWords(logTypes.map(logTypeLabel));
  const kinds = joinWords(fromRules.map((type) => typeWords[type]));
  return [
    ...(fromRules.length > 0 ? [`${kinds} ${severityWords(chosen)}, from ${logs}.`] : []),
    ...(types.includes("SYSTEM_HEALTH") ? [`All ${typeWords.SYSTEM_HEALTH}.`] : []),
  ];
}
