"use client";

import type { ApiTokenDto } from "@/lib/api-tokens/contract";

import { TokenRow } from "./token-row";

const columns = ["Name", "Role", "Created", "Last used", "Expires", "State"];

type Props = {
  label: string;
  tokens: readonly ApiTokenDto[];
  /** Absent where tokens can't be revoked. */
  onRevoke?: ((token: ApiTokenDto) => void) | undefined;
};

/** Tokens as a table, one below the other on phones. */
export function TokenTable({ label, tokens, onRevoke }: Props) {
  return (
    <div
      role="table"
      aria-label={label}
      className="text-sm lg:grid lg:grid-cols-[minmax(12rem,3fr)_repeat(4,minmax(6rem,1fr))_auto_auto] lg:gap-x-6"
    >
      <div role="rowgroup" className="max-lg:sr-only lg:contents">
        <div
          role="row"
          className="h-8 items-center border-b border-line lg:col-span-full lg:grid lg:grid-cols-subgrid lg:gap-x-6"
        >
          {[...columns, ...(onRevoke ? ["Actions"] : [])].map((column) => (
            <span
              key={column}
              role="columnheader"
              className="text-xs font-medium whitespace-nowrap text-muted"
            >
              {column === "Actions" ? <span className="sr-only">{column}</span> : column}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="lg:contents">
        {tokens.map((token) => (
          <TokenRow key={token.id} token={token} onRevoke={onRevoke} />
        ))}
      </div>
    </div>
  );
}
