import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";

type Props = {
  /** True while a press on a row chooses it. */
  choosing: boolean;
  count: number;
  /** How many rows are loaded. */
  of: number;
  onChoosing: (choosing: boolean) => void;
  onToggleAll: (all: boolean) => void;
};

/** The list's head where rows can be chosen: begins and ends choosing, by touch too. */
export function ListChooser({ choosing, count, of, onChoosing, onToggleAll }: Props) {
  return (
    <div className="flex h-11 shrink-0 items-center justify-between gap-3 border-b border-line px-4">
      {choosing ? (
        <Checkbox
          label="Select all that are loaded"
          checked={of > 0 && count === of}
          partly={count > 0 && count < of}
          onChange={(event) => onToggleAll(event.target.checked)}
        />
      ) : (
        <span />
      )}
      <Button
        size="sm"
        className="h-9"
        disabled={!choosing && of === 0}
        onClick={() => onChoosing(!choosing)}
      >
        {choosing ? "Done" : "Select"}
      </Button>
    </div>
  );
}
