import type { SectionBlock } from "@slack/types";

import type { AlertMessage } from "@/lib/destination-types/destination-type";

import { inLines, webLink } from "./foreign-text";
import { section } from "./text-blocks";

const titled = (title: string, text: string, max: number): SectionBlock =>
  section(`*${title}*\n${inLines(text, max)}`);

/** What to do: the next step, the runbook (a link where it is one) and the reference; the runbook's text at most `max` long. */
export function guidance(alert: AlertMessage, max: number): SectionBlock[] {
  const { nextStep, runbook, reference } = alert;
  const blocks: SectionBlock[] = [];
  if (nextStep?.trim()) blocks.push(titled("What to do now", nextStep, max));
  const links = reference ? [webLink(reference, "Reference")] : [];
  if (runbook?.trim()) {
    const link = webLink(runbook, "Runbook");
    if (link) links.unshift(link);
    else blocks.push(titled("Runbook", runbook, max));
  }
  const text = links.filter((link) => link !== null).join("  ·  ");
  if (text) blocks.push(section(text));
  return blocks;
}
