import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";

import { NewRuleScreen } from "@/components/detections/custom/custom-rule-screen";
import { NotAllowed } from "@/components/detections/not-allowed";

import { prefetchRuleForm } from "../prefetch-rule-form";

export const metadata: Metadata = { title: "New rule" };

type Props = { searchParams: Promise<{ copy?: string | string[] }> };

export default async function NewRulePage({ searchParams }: Props) {
  const { copy } = await searchParams;
  const copyOf = typeof copy === "string" && copy !== "" ? copy : null;
  const page = await prefetchRuleForm(copyOf);
  if (!page) return <NotAllowed needs="RuleModify" />;
  return (
    <HydrationBoundary state={dehydrate(page.client)}>
      <NewRuleScreen logType={page.logType} copyOf={copyOf} />
    </HydrationBoundary>
  );
}
