"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";

import { CallProblem } from "@/components/form/call-problem";
import { useHydrated } from "@/components/theme/use-hydrated";
import { Button } from "@/components/ui/button";
import { PageBody, PageHeader } from "@/components/ui/page-header";
import { useEver } from "@/components/ui/use-ever";
import type { ApiTokenDto } from "@/lib/api-tokens/contract";
import { apiTokenQueries } from "@/lib/api-tokens/queries";
import type { Role } from "@/lib/kernel/permission";

import { NewTokenDialog } from "./new-token-dialog";
import { RevokeToken } from "./revoke-token";
import { TokenLists } from "./token-lists";
import { TokenListSkeleton } from "./token-list-skeleton";
import { TokensEmpty } from "./tokens-empty";

type Props = {
  appUrl: string;
  /** The roles that the viewer can hand on; none where they make no tokens. */
  roles: readonly Role[];
};

const createId = "create-api-token";

export function TokensScreen({ appUrl, roles }: Props) {
  const { data: tokens, error } = useQuery({
    ...apiTokenQueries.list(),
    meta: { errorToast: false },
  });
  const hydrated = useHydrated();
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<ApiTokenDto | null>(null);
  // What is closing stays drawn while it fades.
  const [named, setNamed] = useState<ApiTokenDto | null>(null);
  const everRevoked = useEver(revoking !== null);
  const canModify = roles.length > 0;
  const create = canModify ? (
    <Button id={createId} variant="primary" disabled={!hydrated} onClick={() => setCreating(true)}>
      <Plus aria-hidden="true" />
      Create token
    </Button>
  ) : null;
  const ask = (token: ApiTokenDto) => {
    setNamed(token);
    setRevoking(token);
  };
  return (
    <>
      <PageHeader title="API Tokens" actions={tokens && tokens.length > 0 ? create : null} />
      <PageBody width="full">
        {tokens === undefined && error ? <CallProblem error={error} /> : null}
        {tokens === undefined && !error ? <TokenListSkeleton /> : null}
        {tokens?.length === 0 ? <TokensEmpty appUrl={appUrl} action={create} /> : null}
        {tokens && tokens.length > 0 ? (
          <TokenLists tokens={tokens} onRevoke={canModify ? ask : undefined} />
        ) : null}
      </PageBody>
      <NewTokenDialog
        open={creating}
        roles={roles}
        appUrl={appUrl}
        onClose={() => setCreating(false)}
      />
      {everRevoked && named ? (
        <RevokeToken
          key={named.id}
          token={named}
          open={revoking !== null}
          onClose={() => setRevoking(null)}
          focusAfter={createId}
        />
      ) : null}
    </>
  );
}
