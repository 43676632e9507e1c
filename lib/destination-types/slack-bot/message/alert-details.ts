import type { KnownBlock } from "@slack/types";

import type { AlertMessage } from "@/lib/destination-types/destination-type";
import { severityTitles } from "@/lib/kernel/severity";

import { factSections, originLine } from "./facts";
import { inLines } from "./foreign-text";
import { guidance } from "./guidance";
import { statusTitles } from "./headline";
import { context, section, sectionLength } from "./text-blocks";

/** Ten in each of twenty sections; an alert has fewer. */
const mostFacts = 190;

/** All that the message has no room for; for a view or a message of its own, at most 30 blocks. */
export function alertDetails(alert: AlertMessage, timeZone: string): KnownBlock[] {
  const room = sectionLength - 100;
  return [
    section(`*${inLines(alert.title, room - 10)}*`),
    section(inLines(alert.summary, room) || "–"),
    context(`${severityTitles[alert.severity]}  ·  ${statusTitles[alert.status]}`),
    ...factSections(alert, timeZone, mostFacts),
    ...guidance(alert, room),
    context(originLine(alert)),
  ];
}
