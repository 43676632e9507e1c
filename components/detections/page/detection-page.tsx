"use client";

import { PageHeader } from "@/components/ui/page-header";
import { SeverityBadge } from "@/components/ui/severity-badge";

import { CustomRuleActions } from "../custom/custom-rule-actions";
import type { DetectionAccess } from "../detection-access";
import { detectionPaths } from "../detection-paths";
import { DetectionState } from "../detection-state";
import { ExceptionsSection } from "../exceptions/exceptions-section";
import type { Exempt } from "../exceptions/exempt";
import { ReadOnlyNote } from "../read-only-note";
import { SettingsSection } from "../settings/settings-section";
import { TrialSection } from "../trial/trial-section";
import { TryEventSection } from "../try-event/try-event-section";
import { useDetection } from "../use-detection";
import { AboutDetection } from "./about-detection";
import { DetectionNotices } from "./detection-notices";
import { DetectionSwitch } from "./detection-switch";
import { Differences, FalseAlarms, Logic, DetectionRunbook } from "./guidance";
import { RecentAlerts } from "./recent-alerts";
import { Samples } from "./samples";

type Props = {
  id: string;
  access: DetectionAccess;
  /** What the form for an exception begins with; null leaves it closed. */
  exempt: Exempt | null;
};

/** All of a rule: what it looks for, what it raised, and what can be set about it. */
export function DetectionPage({ id, access, exempt }: Props) {
  const detection = useDetection(id);
  const { title, description, severity, state, kind } = detection;
  const { canModify } = access;
  return (
    // One block, so that the page scrolls as a whole and the header keeps its height.
    <div>
      <PageHeader
        title={title}
        crumbs={[{ label: "Detections", href: detectionPaths.list() }]}
        badge={
          <>
            <SeverityBadge severity={severity} />
            <DetectionState state={state} />
          </>
        }
        description={description}
        actions={
          canModify ? (
            <>
              {kind === "CUSTOM" ? <CustomRuleActions detection={detection} /> : null}
              <DetectionSwitch detection={detection} />
            </>
          ) : null
        }
      />
      <div className="grid grid-cols-1 gap-x-12 gap-y-8 px-4 pt-1 pb-16 sm:px-6 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="min-w-0">
          <DetectionNotices detection={detection} canModify={canModify} />
          {canModify ? null : <ReadOnlyNote />}
          <div>
            <Logic detection={detection} />
            <FalseAlarms detection={detection} />
            <DetectionRunbook detection={detection} />
            {access.canReadAlerts ? <RecentAlerts detection={detection} /> : null}
            <ExceptionsSection detection={detection} canModify={canModify} exempt={exempt} />
            <SettingsSection detection={detection} access={access} />
            <Samples detection={detection} />
            {canModify ? <TryEventSection detection={detection} /> : null}
            <TrialSection detection={detection} canModify={canModify} />
            <Differences detection={detection} />
          </div>
        </div>
        <AboutDetection detection={detection} access={access} />
      </div>
    </div>
  );
}
