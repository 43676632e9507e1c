import { CopyButton } from "@/components/ui/copy-button";

/** What is typed on the other side so that messages may come. */
export function Invite({ command, place }: { command: string; place: string }) {
  return (
    <div className="grid gap-4">
      <h2 className="text-base font-semibold">In Slack</h2>
      <p className="text-muted">
        Open {place}, type this as a message there, and send it. Who is in the channel may do it.
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <code className="rounded-md border border-line bg-subtle px-3 py-1.5 text-sm">
          {command}
        </code>
        <CopyButton text={command} />
      </div>
    </div>
  );
}
