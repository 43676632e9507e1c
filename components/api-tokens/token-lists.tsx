"use client";

import { useNow } from "@/components/theme/use-now";
import { Section } from "@/components/ui/page-header";
import type { ApiTokenDto } from "@/lib/api-tokens/contract";

import { tokenState } from "./token-state";
import { TokenTable } from "./token-table";

type Props = {
  tokens: readonly ApiTokenDto[];
  onRevoke: ((token: ApiTokenDto) => void) | undefined;
};

/** The tokens that work, and below them those that did. */
export function TokenLists({ tokens, onRevoke }: Props) {
  const now = useNow();
  const works = (token: ApiTokenDto) => tokenState(token, now) === "ACTIVE";
  const [active, ended] = [tokens.filter(works), tokens.filter((token) => !works(token))];
  return (
    <>
      <Section title="Active">
        {active.length > 0 ? (
          <TokenTable label="Active tokens" tokens={active} onRevoke={onRevoke} />
        ) : (
          <p className="text-sm text-muted">No token works now.</p>
        )}
      </Section>
      {ended.length > 0 ? (
        <Section
          title="Expired and revoked"
          description="They open nothing any more; what was done with them stays in the audit log."
        >
          <TokenTable label="Expired and revoked tokens" tokens={ended} />
        </Section>
      ) : null}
    </>
  );
}
