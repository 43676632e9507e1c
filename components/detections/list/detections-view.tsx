"use client";

import { useSuspenseQuery } from "@tanstack/react-query";

import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody, PageHeader } from "@/components/ui/page-header";
import { detectionQueries } from "@/lib/detections/queries";

import type { DetectionAccess } from "../detection-access";
import { detectionPaths } from "../detection-paths";
import { PackList } from "../packs/pack-list";
import { ReadOnlyNote } from "../read-only-note";
import { useLogTypeLabel } from "../use-log-type-label";
import { DetectionTable } from "./detection-table";
import { DetectionsToolbar } from "./detections-toolbar";
import { filterDetections } from "./filter-detections";
import { noDetectionFilters } from "./search-params";
import { sortDetections } from "./sort-detections";
import { useDetectionsUrl } from "./use-detections-url";

export function DetectionsView({ access }: { access: DetectionAccess }) {
  const detections = useSuspenseQuery(detectionQueries.list()).data;
  const packs = useSuspenseQuery(detectionQueries.packs()).data;
  const logTypeLabel = useLogTypeLabel(access);
  const { url, change, search } = useDetectionsUrl();
  const shown = sortDetections(filterDetections(detections, url), url.sort);
  return (
    // One block, so that the page scrolls as a whole and the header keeps its height.
    <div>
      <PageHeader
        title="Detections"
        actions={
          <>
            <ButtonLink href={detectionPaths.coverage}>MITRE ATT&CK coverage</ButtonLink>
            {access.canModify ? (
              <ButtonLink href={detectionPaths.newRule()} variant="primary">
                Create rule
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <PageBody width="full">
        <PackList packs={packs} canModify={access.canModify} />
        {access.canModify ? null : <ReadOnlyNote />}
        <section aria-label="Rules">
          <DetectionsToolbar
            url={url}
            detections={detections}
            shown={shown.length}
            logTypeLabel={logTypeLabel}
            onSearch={search}
            onChange={change}
          />
          {shown.length > 0 ? (
            <DetectionTable
              detections={shown}
              logTypeLabel={logTypeLabel}
              sort={url.sort}
              onSort={(sort) => change({ sort })}
            />
          ) : (
            <EmptyState
              title="No rule matches these filters"
              action={<Button onClick={() => change(noDetectionFilters)}>Clear filters</Button>}
            >
              All {detections.length} rules are shown without them.
            </EmptyState>
          )}
        </section>
      </PageBody>
    </div>
  );
}
