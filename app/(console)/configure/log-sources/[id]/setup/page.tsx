import { redirect } from "next/navigation";

import { currentStep } from "@/components/log-sources/setup/setup-steps";
import { sourcePaths } from "@/components/log-sources/source-paths";

import { loadSourcePage, type SourceParams } from "../load-source";

export default async function SetupPage({ params }: SourceParams) {
  const { id, source } = await loadSourcePage(params);
  redirect(sourcePaths.step(id, currentStep(source.setupStep)));
}
