import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

import { Button } from "./button";
import { EmptyState } from "./empty-state";
import type { Problem } from "./problem-of";

type Props = {
  problem: Problem;
  onRetry: () => void;
  /** What else may help, beside trying again. */
  children?: ReactNode;
};

/** Stands where what could not be read would. */
export function ReadError({ problem, onRetry, children }: Props) {
  return (
    <div role="alert">
      <EmptyState
        icon={<CircleAlert aria-hidden="true" />}
        title={problem.title}
        action={
          <>
            <Button variant="primary" onClick={onRetry}>
              Try again
            </Button>
            {children}
          </>
        }
      >
        {problem.detail}
      </EmptyState>
    </div>
  );
}
