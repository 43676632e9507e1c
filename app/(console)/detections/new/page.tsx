import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";

import { NewRuleScreen } from "@/components/detections/custom/custom-rule-screen";
import { NotAllowed } from "@/components/detections/not-allowed";

import { prefetchRuleForm } from "../prefetch-rule-form";

export const metadata: Metadata = { title: "New rule" };

type Props = { searchParams: Promise<{ copy?: string | string[]; event?: string | string[] }> };

const only = (text: string | string[] | undefined) =>
  typeof text === "string" && text !== "" ? text : null;

export default async function NewRulePage({ searchParams }: Props) {
  const { copy, event } = await searchParams;
  const [ruleId, eventId] = [only(copy), only(event)];
  const page = await prefetchRuleForm({ ruleId, eventId });
  if (!page) return <NotAllowed needs="RuleModify" />;
  return (
    <HydrationBoundary state={dehydrate(page.client)}>
      <NewRuleScreen
        logType={page.logType}
        copyOf={ruleId}
        eventId={page.event ? eventId : null}
        eventIsGone={eventId !== null && !page.event}
      />
    </HydrationBoundary>
  );
}
