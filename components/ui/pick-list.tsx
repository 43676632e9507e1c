"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { type ReactNode, useState } from "react";

import { cn } from "./cn";

/** A line that can be chosen. */
export type PickOption = { id: string; label: string; note?: string | null };

export type PickGroup<Option extends PickOption> = {
  /** Null where the lines need none. */
  heading: string | null;
  options: readonly Option[];
};

type Props<Option extends PickOption> = {
  label: string;
  placeholder: string;
  sought: string;
  onSeek: (text: string) => void;
  /** What fits the text, in the order in which it is shown. */
  groups: readonly PickGroup<Option>[];
  icon?: (option: Option) => ReactNode;
  /** Said at the end of a line. */
  end?: ((option: Option) => ReactNode) | undefined;
  onPick: (option: Option) => void;
  className?: string | undefined;
  listClassName?: string | undefined;
  /** Below the lines: that there are none, or why. */
  children?: ReactNode;
};

const groupStyle =
  "[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-muted";

/** Lines by what is typed: the arrows choose, Enter takes. */
export function PickList<Option extends PickOption>(props: Props<Option>) {
  const { label, placeholder, sought, onSeek, groups, icon, end, onPick } = props;
  const [wanted, setWanted] = useState("");
  const options = groups.flatMap((group) => group.options);
  // While the list changes, Enter is for its first line.
  const marked = options.some(({ id }) => id === wanted) ? wanted : (options[0]?.id ?? "");
  const toLine = (option: Option) => (
    <Command.Item
      key={option.id}
      value={option.id}
      onSelect={() => onPick(option)}
      className="flex min-h-9 cursor-default items-center gap-2.5 rounded-sm px-2 text-sm data-[selected=true]:bg-active [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted"
    >
      {icon?.(option)}
      <span className="min-w-0 flex-1 truncate">
        {option.label}
        {option.note ? <span className="pl-2 text-muted">{option.note}</span> : null}
      </span>
      {end?.(option)}
    </Command.Item>
  );
  return (
    <Command
      label={label}
      shouldFilter={false}
      loop
      value={marked}
      onValueChange={setWanted}
      className={props.className ?? ""}
    >
      <div className="flex items-center gap-2.5 border-b border-line px-3">
        <Search aria-hidden="true" className="size-4 shrink-0 text-faint" />
        <Command.Input
          autoFocus
          value={sought}
          onValueChange={onSeek}
          placeholder={placeholder}
          className="h-9 w-full bg-transparent text-base outline-none"
        />
      </div>
      <Command.List className={cn("overflow-auto p-1.5", props.listClassName)}>
        {groups.map(({ heading, options: lines }) =>
          heading === null ? (
            lines.map(toLine)
          ) : (
            <Command.Group key={heading} heading={heading} className={groupStyle}>
              {lines.map(toLine)}
            </Command.Group>
          ),
        )}
        {props.children}
      </Command.List>
    </Command>
  );
}
