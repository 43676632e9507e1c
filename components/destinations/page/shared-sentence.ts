import { joinWords } from "../filter-words";

/** Which destinations an app's credentials are for, by name. */
export function sharedSentence(label: string, destinations: readonly { name: string }[]): string {
  return `${label}, used by ${joinWords(destinations.map(({ name }) => name))}.`;
}
