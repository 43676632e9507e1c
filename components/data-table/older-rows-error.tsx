import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";

type Props = {
  /** That older ones could not be loaded. */
  title: string;
  /** Why, and what to do, as far as we know. */
  detail: string;
  onRetry: () => void;
};

/** Below the rows when older ones could not be loaded. */
export function OlderRowsError({ title, detail, onRetry }: Props) {
  return (
    <div className="p-4">
      <Callout
        tone="error"
        live
        title={title}
        action={<Button onClick={onRetry}>Try again</Button>}
      >
        {detail}
      </Callout>
    </div>
  );
}
