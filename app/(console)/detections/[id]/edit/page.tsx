import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";

import { EditRuleScreen } from "@/components/detections/custom/custom-rule-screen";
import { NotAllowed } from "@/components/detections/not-allowed";

import { prefetchRuleForm } from "../../prefetch-rule-form";
import { type DetectionParams, unescaped } from "../load-detection";

export const metadata: Metadata = { title: "Edit rule" };

export default async function EditRulePage({ params }: DetectionParams) {
  const id = unescaped((await params).id);
  const page = await prefetchRuleForm({ ruleId: id });
  if (!page) return <NotAllowed needs="RuleModify" />;
  return (
    <HydrationBoundary state={dehydrate(page.client)}>
      <EditRuleScreen id={id} />
    </HydrationBoundary>
  );
}
