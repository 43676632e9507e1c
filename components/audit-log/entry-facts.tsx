"use client";

import { ListFilter } from "lucide-react";
import type { ReactNode } from "react";

import { formatExactTime } from "@/components/theme/format-time";
import { useZone } from "@/components/theme/preferences-provider";
import { Facts } from "@/components/ui/facts";
import { IconButton } from "@/components/ui/icon-button";
import { TextLink } from "@/components/ui/text-link";
import { useAccountPath } from "@/components/users/use-account-path";
import { actionInWords } from "@/lib/audit/actions";
import type { AuditEntryDto } from "@/lib/audit/contract";

import { kindWords } from "./kind-words";
import { targetName, targetPath, targetWord } from "./target";
import type { AuditUrlChange } from "./use-audit-url";

type Props = { entry: AuditEntryDto; onFilter: (change: AuditUrlChange) => void };

export function EntryFacts({ entry, onFilter }: Props) {
  const { at, actor, action, target, address, requestId } = entry;
  const path = targetPath(entry);
  const [actorId, targetId] = [actor.id, target.id];
  const name = targetName(target);
  const account = useAccountPath(actor.kind === "PERSON" ? actorId : null);
  return (
    <Facts
      facts={[
        { term: "Time", value: <BothTimes at={at} /> },
        {
          term: "Who",
          value: (
            <WithFilter
              label={`Show only ${actor.name}`}
              onFilter={() =>
                onFilter(
                  actorId === null
                    ? { actorId: [], actorKind: [actor.kind] }
                    : { actorId: [actorId], actorKind: [] },
                )
              }
            >
              <LinkOr path={account}>{actor.name}</LinkOr>{" "}
              <span className="text-muted">{kindWords[actor.kind]}</span>
            </WithFilter>
          ),
        },
        {
          term: "What",
          value: (
            <WithFilter
              label={`Show only “${actionInWords(action)}”`}
              onFilter={() => onFilter({ action: [action] })}
            >
              {actionInWords(action)} <span className="font-mono text-xs text-muted">{action}</span>
            </WithFilter>
          ),
        },
        {
          term: targetWord(target.type),
          value: (
            <WithFilter
              label={`Show only ${targetId === null ? targetWord(target.type) : name}`}
              onFilter={() =>
                onFilter(
                  targetId === null
                    ? { targetType: [target.type], targetId: [] }
                    : { targetType: [], targetId: [targetId] },
                )
              }
            >
              <LinkOr path={path}>{name}</LinkOr>
            </WithFilter>
          ),
        },
        {
          term: "Address",
          value:
            address === null ? (
              <span className="text-muted">None</span>
            ) : (
              <WithFilter label={`Show only ${address}`} onFilter={() => onFilter({ q: address })}>
                <span className="font-mono text-sm">{address}</span>
              </WithFilter>
            ),
        },
        {
          term: "Request",
          value: <span className="font-mono text-xs text-muted wrap-anywhere">{requestId}</span>,
        },
      ]}
    />
  );
}

function LinkOr({ path, children }: { path: string | null; children: string }) {
  return path === null ? children : <TextLink href={path}>{children}</TextLink>;
}

/** On the person's clock and in UTC. */
function BothTimes({ at }: { at: string }) {
  const zone = useZone();
  const time = Date.parse(at);
  return (
    <time dateTime={at} className="grid">
      {zone === "UTC" ? null : <span>{formatExactTime(time, zone)}</span>}
      <span className={zone === "UTC" ? undefined : "text-muted"}>
        {formatExactTime(time, "UTC")}
      </span>
    </time>
  );
}

type WithFilterProps = { label: string; onFilter: () => void; children: ReactNode };

function WithFilter({ label, onFilter, children }: WithFilterProps) {
  return (
    <span className="flex items-start justify-between gap-2">
      <span className="min-w-0 wrap-anywhere">{children}</span>
      <IconButton label={label} size="iconSm" onClick={onFilter}>
        <ListFilter aria-hidden="true" />
      </IconButton>
    </span>
  );
}
