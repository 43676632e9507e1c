"use client";

import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

type Props = { error: unknown; retry: () => void };

function digestOf(error: unknown): string | null {
  const digest = error instanceof Error && "digest" in error ? error.digest : null;
  return typeof digest === "string" ? digest : null;
}

export default function ConsoleError({ error, retry }: Props) {
  const digest = digestOf(error);
  return (
    <EmptyState
      heading="h1"
      title="This page could not be drawn"
      action={
        <Button variant="primary" onClick={retry}>
          Try again
        </Button>
      }
    >
      <p>Something failed on our side. What is stored is not affected.</p>
      {digest ? (
        <p>
          The log of the web process has more under <code className="text-sm">{digest}</code>.
        </p>
      ) : null}
    </EmptyState>
  );
}
