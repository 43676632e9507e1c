import { Logs, SearchX } from "lucide-react";

import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import { Time } from "@/components/ui/time";
import type { LogSourceDto } from "@/lib/log-sources/contract";

import { emptyReason } from "./empty-reason";

type Props = {
  filtered: boolean;
  /** Undefined until they are known. */
  sources: readonly LogSourceDto[] | undefined;
  canManageSources: boolean;
  onClear: () => void;
};

const icon = <Logs aria-hidden="true" />;

/** Why there is nothing, and what to do about it. */
export function LogsEmpty({ filtered, sources, canManageSources, onClear }: Props) {
  const reason = emptyReason(filtered, sources);
  if (reason.kind === "unknown") return <Skeleton className="mx-auto my-16 h-24 w-80" />;
  if (reason.kind === "noMatch") {
    return (
      <EmptyState
        icon={<SearchX aria-hidden="true" />}
        title="No events match"
        action={<Button onClick={onClear}>Clear filters</Button>}
      >
        No stored event fits the time range, the filters and the search together. New ones that do
        appear here by themselves.
      </EmptyState>
    );
  }
  if (reason.kind === "noSources") return <NoSources canManage={canManageSources} />;
  if (reason.kind === "notPolling") return <NotPolling source={reason.source} />;
  return (
    <EmptyState icon={icon} title="Waiting for the first events…">
      {reason.nextPollAt === null ? (
        "The next poll is about to start. "
      ) : (
        <>
          The next poll is <Time value={reason.nextPollAt} />.{" "}
        </>
      )}
      New events appear here by themselves.
    </EmptyState>
  );
}

function NoSources({ canManage }: { canManage: boolean }) {
  const create = (
    <ButtonLink href="/configure/log-sources/new" variant="primary">
      Create New
    </ButtonLink>
  );
  return (
    <EmptyState icon={icon} title="No log sources yet" action={canManage ? create : null}>
      {canManage
        ? "Connect Slack once, and its events arrive here by themselves."
        : "Once an admin has connected Slack, its events arrive here by themselves."}
    </EmptyState>
  );
}

function NotPolling({
  source,
}: {
  source: { id: string; name: string; health: { reason: string } } | null;
}) {
  return (
    <EmptyState
      icon={icon}
      title="No log source is being polled"
      action={
        <ButtonLink
          href={source ? `/configure/log-sources/${source.id}` : "/configure/log-sources"}
          variant="primary"
        >
          {source ? `Open ${source.name}` : "Open Log Sources"}
        </ButtonLink>
      }
    >
      {source ? source.health.reason : "The Log Sources page says what each of them waits for."}
    </EmptyState>
  );
}
