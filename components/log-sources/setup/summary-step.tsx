"use client";

import { useHydrated } from "@/components/theme/use-hydrated";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Facts } from "@/components/ui/facts";
import { slackPlans } from "@/lib/kernel/slack-plan";
import { logSourceApi } from "@/lib/log-sources/queries";

import { CallProblem } from "@/components/form/call-problem";
import { historyLabel } from "../history-choices";
import { sourcePaths } from "../source-paths";
import { useGo } from "@/components/ui/use-go";
import { useOnce } from "@/components/ui/use-once";
import { useLogTypes, useSource } from "../use-source";
import { useSourceChange } from "../use-source-change";
import { SetupFrame } from "./setup-frame";

export function SummaryStep({ id }: { id: string }) {
  const source = useSource(id);
  const hydrated = useHydrated();
  const logType = useLogTypes().get(source.logType);
  const { go, going } = useGo();
  const save = useSourceChange(
    () => logSourceApi.save(id),
    () => go(sourcePaths.step(id, "verify")),
  );
  const pressSave = useOnce(() => save.mutateAsync());
  return (
    <SetupFrame
      title="Summary"
      description="The name can be changed at any time; for another plan or log type, create another source."
      source={source}
      current="summary"
    >
      <div className="grid gap-6">
        <Facts
          facts={[
            { term: "Name", value: source.name },
            { term: "Slack plan", value: slackPlans[source.plan] },
            { term: "Log type", value: logType?.label ?? source.logType },
            ...(source.historyDays === null
              ? []
              : [{ term: "History", value: historyLabel(source.historyDays) }]),
            { term: "What it pulls", value: logType?.description ?? "Unknown" },
            {
              term: "Scope asked for",
              value: <code className="text-sm">{logType?.slack.userScope ?? "Unknown"}</code>,
            },
            {
              term: "Redirect URL",
              value: <code className="text-sm break-all">{source.redirectUrl}</code>,
            },
            {
              term: "Client ID",
              value: <code className="text-sm">{source.clientId ?? "Not set"}</code>,
            },
            {
              term: "Client Secret",
              value: source.hasClientSecret ? "Stored, encrypted" : "Not set",
            },
          ]}
        />
        <CallProblem error={save.error} />
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={sourcePaths.step(id, "credentials")}>Back</ButtonLink>
          <Button
            variant="primary"
            disabled={!hydrated}
            pending={save.isPending || going}
            onClick={pressSave}
          >
            Save Source
          </Button>
        </div>
      </div>
    </SetupFrame>
  );
}
