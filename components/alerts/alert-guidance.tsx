import { Callout } from "@/components/ui/callout";
import { ExternalLink } from "@/components/ui/external-link";
import { StepList } from "@/components/ui/step-list";
import { TextLink } from "@/components/ui/text-link";
import type { AlertDto } from "@/lib/alerts/contract";
import { isOpenAlert } from "@/lib/kernel/alert-terms";

import { AlertSection } from "./alert-section";
import { runbookBlocks } from "./runbook-lines";

/** What a person does now about a problem of Margay's or a source's; nothing once it is over. */
export function NextStep({ alert, canReadSources }: { alert: AlertDto; canReadSources: boolean }) {
  const { nextStep, sourceId, status } = alert;
  if (!nextStep || !isOpenAlert(status)) return null;
  return (
    <Callout
      tone="info"
      title="What to do"
      action={
        sourceId && canReadSources ? (
          <TextLink href={`/configure/log-sources/${sourceId}`} className="font-medium">
            Open the log source
          </TextLink>
        ) : null
      }
    >
      {nextStep}
    </Callout>
  );
}

const isWebAddress = (text: string) => /^https?:\/\//i.test(text);

/** What to do about alerts of this kind, step by step. */
export function Runbook({ alert: { runbook, reference } }: { alert: AlertDto }) {
  const blocks = runbook ? runbookBlocks(runbook) : [];
  if (blocks.length === 0 && !reference) return null;
  return (
    <AlertSection title="Runbook">
      {blocks.map((block, index) =>
        block.kind === "text" ? (
          // oxlint-disable-next-line react/no-array-index-key -- a block is its place
          <p key={index} className="max-w-prose text-base text-pretty">
            {block.text}
          </p>
        ) : (
          // oxlint-disable-next-line react/no-array-index-key -- a block is its place
          <StepList key={index} steps={block.steps} />
        ),
      )}
      {reference ? (
        <p className="text-sm">
          {isWebAddress(reference) ? (
            <ExternalLink href={reference}>{reference}</ExternalLink>
          ) : (
            <span className="text-muted">{reference}</span>
          )}
        </p>
      ) : null}
    </AlertSection>
  );
}
