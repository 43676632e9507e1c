"use client";

import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { toast } from "@/components/ui/toast";

type Props = {
  /** What the form begins with otherwise: "an empty form". */
  instead: string;
  onStartOver: () => void;
  onUndo: () => void;
};

/** Says why the form is not as one expects it, and how to get it so. */
export function RestoredNote({ instead, onStartOver, onUndo }: Props) {
  return (
    <Callout
      tone="info"
      title="You typed this before"
      action={
        <Button
          size="sm"
          onClick={() => {
            onStartOver();
            toast.success(`You begin with ${instead}.`, {
              action: { label: "Undo", onClick: onUndo },
            });
          }}
        >
          Start over
        </Button>
      }
    >
      It was kept in this browser tab and is not saved yet.
    </Callout>
  );
}
