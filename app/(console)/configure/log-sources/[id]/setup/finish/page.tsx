import type { Metadata } from "next";

import { FinishStep } from "@/components/log-sources/setup/finish-step";

import type { SourceParams } from "../../load-source";
import { SetupStep } from "../setup-step";

export const metadata: Metadata = { title: "Finish setup" };

export default function FinishPage({ params }: SourceParams) {
  return (
    <SetupStep params={params} step="finish">
      {(id) => <FinishStep id={id} />}
    </SetupStep>
  );
}
