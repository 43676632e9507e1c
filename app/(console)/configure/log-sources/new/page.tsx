import type { Metadata } from "next";

import { ChooseSourceType } from "@/components/log-sources/choose-source-type";
import { NotAllowed } from "@/components/log-sources/not-allowed";
import { pageContext } from "@/lib/http-api/page-context";
import { can } from "@/lib/kernel/permission";

export const metadata: Metadata = { title: "Choose a log source" };

export default async function ChooseSourcePage() {
  const { actor } = await pageContext();
  return can(actor, "LogSourceModify") ? <ChooseSourceType /> : <NotAllowed />;
}
