import { CopyButton } from "@/components/ui/copy-button";

/** A text to be taken to the other side; it scrolls, and is copied as a whole. */
export function Manifest({ label, text }: { label: string; text: string }) {
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-sm font-medium">{label}</h3>
        <CopyButton text={text} />
      </div>
      <pre
        role="region"
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable
        tabIndex={0}
        className="max-h-110 overflow-auto rounded-md border border-line bg-subtle p-3 font-mono text-xs"
      >
        {text}
      </pre>
    </div>
  );
}
