"use client";

import { useQuery } from "@tanstack/react-query";
import { Plug } from "lucide-react";

import { useZone } from "@/components/theme/preferences-provider";
import { useHydrated } from "@/components/theme/use-hydrated";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { problemOf } from "@/components/ui/problem-of";
import { ReadError } from "@/components/ui/read-error";
import { LoadingNote, Skeleton } from "@/components/ui/skeleton";
import { overviewQueries } from "@/lib/overview/queries";

import { AlertCharts } from "./alert-charts";
import { OpenAlerts } from "./open-alerts";
import { OverviewLists } from "./overview-lists";
import { SourceStates } from "./source-states";

type OverviewAccess = { canReadLogs: boolean; canModifySources: boolean };

type Props = {
  access: OverviewAccess;
  /** The zone in which the server drew the figures. */
  drawnZone: string;
};

/** What wants a person now, and how the last weeks went. */
export function OverviewScreen({ access, drawnZone }: Props) {
  const ownZone = useZone();
  const zone = useHydrated() ? ownZone : drawnZone;
  const { data, error, refetch } = useQuery({
    ...overviewQueries.figures(zone),
    // Another clock's figures are better than none while its own are on their way.
    placeholderData: (figures) => figures,
    meta: { errorToast: false },
  });
  if (!data && error)
    return <ReadError problem={problemOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <OverviewSkeleton />;
  const sourceCount = data.sources
    ? Object.values(data.sources).reduce((sum, count) => sum + count, 0)
    : null;
  return (
    <div className="grid grid-cols-1 gap-10 px-4 pt-2 pb-16 sm:px-6">
      {sourceCount === 0 ? <NothingConnected canModify={access.canModifySources} /> : null}
      <div className="grid grid-cols-1 gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <OpenAlerts open={data.open} />
        {data.sources && sourceCount ? <SourceStates states={data.sources} /> : null}
      </div>
      <AlertCharts figures={data} zone={zone} canReadLogs={access.canReadLogs} />
      <OverviewLists figures={data} zone={zone} />
    </div>
  );
}

function NothingConnected({ canModify }: { canModify: boolean }) {
  return (
    <EmptyState
      icon={<Plug aria-hidden="true" />}
      className="py-8"
      title="Nothing is connected yet"
      action={
        canModify ? (
          <ButtonLink href="/configure/log-sources/new" variant="primary">
            Connect Slack
          </ButtonLink>
        ) : null
      }
    >
      {canModify
        ? "Once Margay reads Slack's logs, this page shows what wants you now and how the last weeks went. It takes about five minutes."
        : "Once an admin of this Margay has connected Slack, this page shows what wants you now and how the last weeks went."}
    </EmptyState>
  );
}

/** The page's shape while its figures are on their way. */
export function OverviewSkeleton() {
  return (
    <div className="grid grid-cols-1 gap-10 px-4 pt-2 sm:px-6">
      <LoadingNote>Loading overview</LoadingNote>
      <Skeleton className="h-24" />
      <div className="grid gap-12 lg:grid-cols-2">
        <Skeleton className="h-64" />
        <Skeleton className="h-64" />
      </div>
      <div className="grid gap-12 lg:grid-cols-2">
        <Skeleton className="h-64" />
        <Skeleton className="h-64" />
      </div>
    </div>
  );
}
