"use client";

import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

import { LinkCell } from "@/components/data-table/link-table";
import { useNow } from "@/components/theme/use-now";
import { Button } from "@/components/ui/button";
import { type HealthTone, HealthBadge } from "@/components/ui/health-badge";
import { Time } from "@/components/ui/time";
import type { ApiTokenDto } from "@/lib/api-tokens/contract";
import { roleTitles } from "@/lib/kernel/permission";

import { tokenMarks, tokenState, type TokenState } from "./token-state";

const states: Record<TokenState, { word: string; tone: HealthTone }> = {
  ACTIVE: { word: "Active", tone: "ok" },
  EXPIRED: { word: "Expired", tone: "waiting" },
  REVOKED: { word: "Revoked", tone: "paused" },
};

type Props = {
  token: ApiTokenDto;
  onRevoke: ((token: ApiTokenDto) => void) | undefined;
};

export function TokenRow({ token, onRevoke }: Props) {
  const { name, prefix, role, createdAt, lastUsedAt, expiresAt, revokedAt } = token;
  const now = useNow();
  const state = tokenState(token, now);
  const marks = tokenMarks(token, now);
  const { word, tone } = states[state];
  return (
    <div
      role="row"
      className="grid grid-cols-2 gap-x-4 gap-y-2 border-b border-line py-2.5 lg:col-span-full lg:grid-cols-subgrid lg:items-center lg:gap-x-6 lg:py-1.5"
    >
      <LinkCell wide>
        <p className="font-medium wrap-anywhere">{name}</p>
        <p className="font-mono text-xs text-muted">{prefix}…</p>
      </LinkCell>
      <LinkCell label="Role">{roleTitles[role]}</LinkCell>
      <LinkCell label="Created">
        <Time value={createdAt} className="whitespace-nowrap" />
      </LinkCell>
      <LinkCell label="Last used">
        {lastUsedAt ? <Time value={lastUsedAt} className="whitespace-nowrap" /> : "Never"}
        {marks.unused ? <Mark>Not used for 90 days</Mark> : null}
      </LinkCell>
      <LinkCell label="Expires">
        {expiresAt ? <Time value={expiresAt} className="whitespace-nowrap" /> : "Never"}
        {marks.endsSoon ? <Mark>Ends soon</Mark> : null}
      </LinkCell>
      <LinkCell label="State">
        <HealthBadge tone={tone}>{word}</HealthBadge>
        {revokedAt ? <Time value={revokedAt} className="block text-xs text-muted" /> : null}
      </LinkCell>
      {onRevoke ? (
        <LinkCell className="max-lg:self-end lg:text-right">
          <Button size="sm" aria-label={`Revoke ${name}`} onClick={() => onRevoke(token)}>
            Revoke
          </Button>
        </LinkCell>
      ) : null}
    </div>
  );
}

/** What wants a look, below the value that says why. */
function Mark({ children }: { children: ReactNode }) {
  return (
    <span className="flex items-center gap-1 text-xs font-medium text-medium">
      <TriangleAlert aria-hidden="true" className="size-3.5 shrink-0" />
      {children}
    </span>
  );
}
