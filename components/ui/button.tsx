import type { ComponentProps, MouseEvent } from "react";

import { buttonStyle, type ButtonStyle } from "./button-style";
import { cn } from "./cn";
import { Spinner } from "./spinner";

type Props = ComponentProps<"button"> &
  ButtonStyle & {
    /** Keeps focus and place, shows that it works, and takes no second press. */
    pending?: boolean;
  };

const ignore = (event: MouseEvent) => event.preventDefault();

export function Button({
  variant,
  size,
  pending = false,
  className,
  children,
  onClick,
  ...props
}: Props) {
  return (
    <button
      type="button"
      {...props}
      aria-disabled={pending || props["aria-disabled"] || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? ignore : onClick}
      className={cn(buttonStyle({ variant, size }), className)}
    >
      {pending ? <Spinner /> : null}
      {children}
    </button>
  );
}
