"use client";

import { useNow } from "@/components/theme/use-now";
import { PageBody, PageHeader } from "@/components/ui/page-header";

import { activitySentence } from "../activity-sentence";
import { CallProblem } from "@/components/form/call-problem";
import { HistoryProgress } from "../history-progress";
import { InstallationName } from "../installation-name";
import { SourceHealthBadge } from "../source-health-badge";
import { sourcePaths } from "../source-paths";
import { useLogTypes, useSource } from "../use-source";
import { HealthNotice } from "./health-notice";
import { SourceActions } from "./source-actions";
import { SourceCoverage } from "./source-coverage";
import { SourceFacts } from "./source-facts";
import { SourceFigures } from "./source-figures";
import { SourceHeartbeat } from "./source-heartbeat";
import { SourcePolls } from "./source-polls";
import { SourceQuarantine } from "./source-quarantine";
import { SourceSessions } from "./source-sessions";
import { usePause } from "./use-pause";

type Props = { id: string; canModify: boolean; canReadRaw: boolean };

export function SourcePage({ id, canModify, canReadRaw }: Props) {
  const source = useSource(id);
  const logType = useLogTypes().get(source.logType);
  const now = useNow();
  const pausing = usePause(source);
  return (
    // One block, so that the page scrolls as a whole and the header keeps its height.
    <div>
      <PageHeader
        title={source.name}
        crumbs={[{ label: "Log Sources", href: sourcePaths.list }]}
        badge={<SourceHealthBadge state={source.health.state} />}
        description={
          <>
            {logType?.label ?? source.logType}
            {source.installation ? (
              <>
                {" · "}
                <InstallationName installation={source.installation} />
              </>
            ) : null}
          </>
        }
        actions={<SourceActions source={source} canModify={canModify} pausing={pausing} />}
      />
      <PageBody width="full">
        <div className="grid gap-4 pb-6">
          <CallProblem error={pausing.error} />
          <HealthNotice source={source} canModify={canModify} pausing={pausing} />
          <p className="text-base">{activitySentence(source, now)}</p>
          <SourceHeartbeat id={id} />
          <HistoryProgress source={source} />
        </div>
        <SourceCoverage source={source} canModify={canModify} />
        <SourceFigures id={id} />
        <SourceFacts source={source} />
        {logType?.hasSessions ? <SourceSessions id={id} /> : null}
        <SourceQuarantine source={source} canModify={canModify} canReadRaw={canReadRaw} />
        <SourcePolls id={id} />
      </PageBody>
    </div>
  );
}
