import { CopyButton } from "@/components/ui/copy-button";

/** A call of this Margay's API, to copy; what it stands for is in the environment, not in the shell's history. */
export function CurlExample({ appUrl }: { appUrl: string }) {
  const command = `curl -H "Authorization: Bearer $MARGAY_TOKEN" "${appUrl}/api/v1/alerts?limit=10"`;
  return (
    <div className="relative rounded-md border border-line bg-subtle text-left">
      <div className="absolute top-1.5 right-1.5">
        <CopyButton iconOnly label="Copy the command" text={command} />
      </div>
      <pre className="p-3 pr-11 text-xs wrap-anywhere whitespace-pre-wrap">{command}</pre>
    </div>
  );
}
