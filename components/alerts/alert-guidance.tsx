import { Callout } from "@/components/ui/callout";
import { ExternalLink } from "@/components/ui/external-link";
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
          <ol key={index} className="grid max-w-prose gap-2 text-base">
            {block.steps.map((step, position) => (
              <li key={step} className="flex gap-3">
                <span
                  aria-hidden="true"
                  className="mt-px grid size-5 shrink-0 place-items-center rounded-full border border-strong text-xs text-muted tabular-nums"
                >
                  {position + 1}
                </span>
                <span className="min-w-0 text-pretty">{step}</span>
              </li>
            ))}
          </ol>
        ),
      )}
      {reference ? (
        <p className="text-sm">
          {isWebAddress(reference) ? (
            <ExternalLink
              href={reference}
              className="inline wrap-anywhere underline underline-offset-2 text-accent-text hover:text-ink [&_svg]:inline"
            >
              {reference}
            </ExternalLink>
          ) : (
            <span className="text-muted">{reference}</span>
          )}
        </p>
      ) : null}
    </AlertSection>
  );
}
