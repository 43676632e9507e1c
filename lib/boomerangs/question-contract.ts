/** What a question says at most; Slack breaks longer ones. */
export const longestMessage = 2_000;

export const answers = ["YES", "NO"] as const;
export type Answer = (typeof answers)[number];

/** As the person who was asked presses it. */
export const answerTitles: Record<Answer, string> = {
  YES: "Yes, this was me",
  NO: "No, this was not me",
};

/** When somebody who has not answered is reminded, in minutes; "0": not at all. */
export const reminders: { label: string; value: string }[] = [
  { label: "No reminder", value: "0" },
  { label: "After 15 minutes", value: "15" },
  { label: "After 30 minutes", value: "30" },
  { label: "After 1 hour", value: "60" },
  { label: "After 4 hours", value: "240" },
  { label: "After a day", value: "1440" },
];
export const usualReminder = "60";

// Halves of characters and control characters are no part of a text that one edits.
// oxlint-disable-next-line no-control-regex -- these are what is taken out
const unfit = /[\p{Surrogate}\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu;

/** What a question about an alert says unless its author says something else. */
export function firstWords({ title, summary }: { title: string; summary: string }): string {
  const noticed = (summary || title).slice(0, longestMessage - 100).replaceAll(unfit, "");
  return `Margay noticed this: ${noticed}\n\nWas this you?`;
}
