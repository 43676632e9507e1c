import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";

import { NotAllowed } from "@/components/log-sources/not-allowed";
import { stepToOpen, type WizardStepId } from "@/components/log-sources/setup/setup-steps";
import { sourcePaths } from "@/components/log-sources/source-paths";
import { can } from "@/lib/kernel/permission";

import { loadSourcePage, type SourceParams } from "../load-source";

type Props = SourceParams & { step: WizardStepId; children: (id: string) => ReactNode };

/** A step of a source's setup; one that was not reached yet leads to the one where the setup stands. */
export async function SetupStep({ params, step, children }: Props) {
  const { ctx, id, source, client } = await loadSourcePage(params);
  if (!can(ctx.actor, "LogSourceModify")) return <NotAllowed />;
  const open = stepToOpen(source.setupStep, step);
  if (open !== step) redirect(sourcePaths.step(id, open));
  return <HydrationBoundary state={dehydrate(client)}>{children(id)}</HydrationBoundary>;
}
