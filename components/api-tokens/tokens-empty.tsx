import { KeyRound } from "lucide-react";
import type { ReactNode } from "react";

import { EmptyState } from "@/components/ui/empty-state";

import { CurlExample } from "./curl-example";

/** What tokens are for, and how one is used. */
export function TokensEmpty({ appUrl, action }: { appUrl: string; action: ReactNode }) {
  return (
    <EmptyState
      icon={<KeyRound aria-hidden="true" />}
      title="No program has a token yet"
      action={action}
      className="max-w-130"
    >
      <p>
        With a token, scripts and other tools ask Margay for alerts and logs, or change them, as far
        as the token's role goes. Each gets one of its own, so that it can be revoked alone:
      </p>
      <div className="mt-4">
        <CurlExample appUrl={appUrl} />
      </div>
    </EmptyState>
  );
}
