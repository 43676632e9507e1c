"use client";

import { ExternalLink } from "@/components/ui/external-link";
import { WizardChecklist } from "@/components/wizard/wizard-checklist";
import type { LogSourceDto } from "@/lib/log-sources/contract";

import { useLogTypes } from "../use-source";

/** The quick way and the long one to an app that may read exactly this log. */
export function CredentialsInSlack({ source }: { source: LogSourceDto }) {
  const logType = useLogTypes().get(source.logType);
  const steps = logType?.slack.setupSteps ?? [];
  return (
    <div className="grid gap-6">
      <div className="grid justify-items-start gap-3">
        <h2 className="text-base font-semibold">In Slack</h2>
        <p className="text-muted">
          The quick way: Slack opens with a new app filled in for{" "}
          {logType?.label.toLowerCase() ?? "this log"}, with its scope and the Redirect URL. Choose
          the workspace there and confirm; then copy the app's credentials.
        </p>
        <ExternalLink href={source.createAppUrl} button={{}}>
          Create the Slack app
        </ExternalLink>
      </div>
      <details open className="group">
        <summary className="w-fit rounded-sm text-sm text-muted hover:text-ink">
          By hand, step by step
        </summary>
        <div className="mt-4">
          <WizardChecklist
            title={`An app for ${logType?.label.toLowerCase() ?? "this log"}`}
            storageKey={`margay:in-slack:${source.id}`}
            items={steps.map(({ title, body }) => ({ id: title, title, body }))}
          />
        </div>
      </details>
    </div>
  );
}
