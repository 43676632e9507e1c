import type { ComponentProps, ReactNode } from "react";

import { Button } from "./button";
import type { ButtonStyle } from "./button-style";

type Props = Omit<ComponentProps<typeof Button>, "children" | "size" | "aria-label"> & {
  /** Its name, also shown on hover and focus. */
  label: string;
  /** A key to press instead, shown behind the name. */
  shortcut?: string;
  size?: Extract<ButtonStyle["size"], "icon" | "iconSm">;
  children: ReactNode;
};

export function IconButton({ label, shortcut, size = "icon", variant = "ghost", ...props }: Props) {
  return (
    <Button
      {...props}
      size={size}
      variant={variant}
      aria-label={label}
      aria-keyshortcuts={shortcut}
      data-tooltip={shortcut ? `${label} (${shortcut})` : label}
      data-tooltip-name=""
    />
  );
}
