"use client";

import dynamic from "next/dynamic";

import { CopyButton } from "@/components/ui/copy-button";
import { Skeleton } from "@/components/ui/skeleton";

export type JsonObject = { readonly [name: string]: unknown };

const JsonTree = dynamic(() => import("./json-tree").then((module) => module.JsonTree), {
  ssr: false,
  loading: () => <Skeleton className="m-3 h-40" />,
});

/** A record as Slack sent it, to unfold and to copy; the tree's code is fetched when it is drawn. */
export function JsonView({ value, label = "Raw JSON" }: { value: JsonObject; label?: string }) {
  return (
    <div className="relative rounded-md border border-line bg-subtle">
      <div className="absolute top-1.5 right-1.5 z-1">
        <CopyButton iconOnly label="Copy JSON" text={JSON.stringify(value, null, 2)} />
      </div>
      <div role="group" aria-label={label} className="min-h-16 overflow-x-auto p-3">
        <JsonTree value={value} />
      </div>
    </div>
  );
}
