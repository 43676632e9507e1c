"use client";

import { Search } from "lucide-react";
import { useRef, type ComponentProps } from "react";

import { useShortcut } from "@/components/shell/shortcuts";

import { cn } from "./cn";
import { controlStyle } from "./control-style";
import { Kbd } from "./kbd";

type Props = Omit<ComponentProps<"input">, "type" | "onChange" | "value"> & {
  label: string;
  value: string;
  onChange: (value: string) => void;
};

/** The page's search; `/` puts the focus in it, Esc gives it back. */
export function SearchInput({ label, value, onChange, className, ...props }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useShortcut({ keys: "/", title: label, group: "This page" }, () => {
    input.current?.focus();
    input.current?.select();
  });
  return (
    <span className={cn("group relative inline-grid min-w-0", className)}>
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-faint"
      />
      <input
        placeholder={label}
        {...props}
        ref={input}
        type="search"
        aria-label={label}
        aria-keyshortcuts="/"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") event.currentTarget.blur();
        }}
        className={cn(
          controlStyle,
          "h-8 pr-8 pl-8 text-sm [&::-webkit-search-cancel-button]:hidden",
        )}
      />
      <span
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-1.5 -translate-y-1/2 group-focus-within:hidden max-sm:hidden"
      >
        <Kbd keys="/" />
      </span>
    </span>
  );
}
