import type { Metadata } from "next";

import { CredentialsStep } from "@/components/log-sources/setup/credentials-step";

import type { SourceParams } from "../../load-source";
import { SetupStep } from "../setup-step";

export const metadata: Metadata = { title: "Set Credentials" };

export default function CredentialsPage({ params }: SourceParams) {
  return (
    <SetupStep params={params} step="credentials">
      {(id) => <CredentialsStep id={id} />}
    </SetupStep>
  );
}
