import type { Metadata } from "next";

import { SummaryStep } from "@/components/log-sources/setup/summary-step";

import type { SourceParams } from "../../load-source";
import { SetupStep } from "../setup-step";

export const metadata: Metadata = { title: "Summary" };

export default function SummaryPage({ params }: SourceParams) {
  return (
    <SetupStep params={params} step="summary">
      {(id) => <SummaryStep id={id} />}
    </SetupStep>
  );
}
