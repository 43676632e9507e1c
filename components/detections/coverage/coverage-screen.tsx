"use client";

import { useSuspenseQuery } from "@tanstack/react-query";

import { PageBody, PageHeader } from "@/components/ui/page-header";
import { detectionQueries } from "@/lib/detections/queries";

import { detectionPaths } from "../detection-paths";
import { CoverageMatrix } from "./coverage-matrix";
import { ShadeLegend } from "./technique-cell";
import { countCoverage, toCoverage } from "./to-coverage";

/** Which of the techniques that attackers use some rule looks for, tactic by tactic. */
export function CoverageScreen() {
  const detections = useSuspenseQuery(detectionQueries.list()).data;
  const coverage = toCoverage(detections);
  const { tactics, of, techniques } = countCoverage(coverage);
  const on = detections.filter(({ state }) => state === "ON").length;
  return (
    // One block, so that the page scrolls as a whole and the header keeps its height.
    <div>
      <PageHeader
        title="MITRE ATT&CK coverage"
        crumbs={[{ label: "Detections", href: detectionPaths.list() }]}
        description={`The ${on} rules that are on look for ${techniques} techniques, in ${tactics} of the matrix's ${of} tactics.`}
      />
      <PageBody width="full">
        <ShadeLegend />
        <CoverageMatrix coverage={coverage} />
        <p className="max-w-prose pt-6 text-sm text-pretty text-muted">
          Shown are techniques that at least one rule names. A technique that is watched in one way
          can still be used in others: read the rules behind it.
        </p>
      </PageBody>
    </div>
  );
}
