import type { Metadata } from "next";

import { VerifyStep } from "@/components/log-sources/setup/verify-step";

import type { SourceParams } from "../../load-source";
import { SetupStep } from "../setup-step";

export const metadata: Metadata = { title: "Verify Setup" };

export default function VerifyPage({ params }: SourceParams) {
  return (
    <SetupStep params={params} step="verify">
      {(id) => <VerifyStep id={id} />}
    </SetupStep>
  );
}
