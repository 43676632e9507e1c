import type { KnownBlock } from "@slack/types";

import type { AlertMessage } from "@/lib/destination-types/destination-type";

import { controls } from "./controls";
import { factSections, originLine } from "./facts";
import { inLine } from "./foreign-text";
import { guidance } from "./guidance";
import { hasEnded, headline, notificationText, statusTitles } from "./headline";
import { context, plainText, section } from "./text-blocks";
import { timeWords } from "./time-words";

export type SlackMessage = {
  /** What a notification and a screen reader say. */
  text: string;
  blocks: KnownBlock[];
};

/** So much of each text that the message still stands on one screen of a phone. */
const summaryLength = 1_000;
const guidanceLength = 1_200;
const mostFacts = 7;

/** An alert as a message in Slack, in the destination's time zone; whatever the alert holds, Slack takes it. With another `mark` (letters and digits), Slack draws the controls anew. */
export function alertMessage(alert: AlertMessage, timeZone: string, mark = ""): SlackMessage {
  const blocks = hasEnded(alert) ? endedBlocks(alert, timeZone) : openBlocks(alert, timeZone);
  return { text: notificationText(alert), blocks: [...blocks, controls(alert, mark)] };
}

const header = (alert: AlertMessage): KnownBlock => ({
  type: "header",
  text: plainText(headline(alert)),
});

const summary = ({ summary: text, title }: AlertMessage) =>
  section(inLine(text, summaryLength) || inLine(title, summaryLength) || "–");

function openBlocks(alert: AlertMessage, timeZone: string): KnownBlock[] {
  const { status, snoozedUntil, isTest } = alert;
  const standing = [
    statusTitles[status],
    snoozedUntil && `snoozed until ${timeWords(snoozedUntil, timeZone)}`,
    originLine(alert),
  ];
  return [
    header(alert),
    summary(alert),
    ...factSections(alert, timeZone, mostFacts),
    ...guidance(alert, guidanceLength),
    context(
      isTest
        ? "Somebody tries out this destination. There is no such alert, and nothing is to be done."
        : standing.filter(Boolean).join("  ·  "),
    ),
  ];
}

/** Short: whoever reads it now has nothing to do. */
function endedBlocks(alert: AlertMessage, timeZone: string): KnownBlock[] {
  const { status, openedAt, resolvedAt } = alert;
  const ended = resolvedAt ? ` ${timeWords(resolvedAt, timeZone)}` : "";
  const span = `${statusTitles[status]}${ended}  ·  since ${timeWords(openedAt, timeZone)}`;
  return [header(alert), summary(alert), context(`${span}  ·  ${originLine(alert)}`)];
}
