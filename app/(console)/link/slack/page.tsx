import type { Metadata } from "next";

import { ConfirmLink } from "@/components/slack-users/confirm-link";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";
import { PageBody, PageHeader } from "@/components/ui/page-header";
import { pageContext } from "@/lib/http-api/page-context";
import { AppError } from "@/lib/kernel/errors";
import { getWaitingLink } from "@/lib/slack-interactions/server";
import { getViewer } from "@/lib/users/viewer";

export const metadata: Metadata = { title: "Link Slack", referrer: "no-referrer" };

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export default async function LinkSlackPage({ searchParams }: Props) {
  const { token } = await searchParams;
  const viewer = await getViewer();
  if (!viewer) return null;
  const given = typeof token === "string" ? token : "";
  const waiting = await getWaitingLink(await pageContext(), given).catch((error: unknown) => {
    if (error instanceof AppError) return error;
    throw error;
  });
  return (
    <>
      <PageHeader title="Link your Slack account" />
      <PageBody>
        {waiting instanceof AppError ? (
          <Callout
            tone="error"
            title={waiting.message}
            action={<ButtonLink href="/alerts">Open the alerts</ButtonLink>}
          />
        ) : (
          <ConfirmLink token={given} waiting={waiting} viewer={viewer} />
        )}
      </PageBody>
    </>
  );
}
