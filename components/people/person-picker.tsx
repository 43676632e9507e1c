"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { type ReactNode, useState } from "react";

import { cn } from "@/components/ui/cn";
import { LoadingNote, Skeleton } from "@/components/ui/skeleton";
import { ApiError } from "@/lib/http-client/api-fetch";

/** A line that can be chosen. */
type PersonOption = { id: string; label: string; note: string | null };

type Props<Option extends PersonOption> = {
  label: string;
  placeholder: string;
  sought: string;
  onSeek: (text: string) => void;
  options: readonly Option[];
  icon: (option: Option) => ReactNode;
  /** Said at the end of a line. */
  end?: (option: Option) => ReactNode;
  onPick: (option: Option) => void;
  className?: string;
  listClassName?: string;
  /** False as long as no answer about people has come. */
  loaded: boolean;
  error: Error | null;
  /** Said where nobody is found. */
  none: string;
};

/** People by what is typed: the arrows choose, Enter takes. */
export function PersonPicker<Option extends PersonOption>(props: Props<Option>) {
  const { label, placeholder, sought, onSeek, options, icon, end, onPick, ...rest } = props;
  const [wanted, setWanted] = useState("");
  // While the list changes, Enter is for its first line.
  const marked = options.some(({ id }) => id === wanted) ? wanted : (options[0]?.id ?? "");
  return (
    <Command
      label={label}
      shouldFilter={false}
      loop
      value={marked}
      onValueChange={setWanted}
      className={rest.className ?? ""}
    >
      <div className="flex items-center gap-2.5 border-b border-line px-3">
        <Search aria-hidden="true" className="size-4 text-faint" />
        <Command.Input
          autoFocus
          value={sought}
          onValueChange={onSeek}
          placeholder={placeholder}
          className="h-9 w-full bg-transparent text-base outline-none"
        />
      </div>
      <Command.List className={cn("overflow-auto p-1.5", rest.listClassName)}>
        {options.map((option) => (
          <Command.Item
            key={option.id}
            value={option.id}
            onSelect={() => onPick(option)}
            className="flex min-h-9 cursor-default items-center gap-2.5 rounded-sm px-2 text-sm data-[selected=true]:bg-active [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted"
          >
            {icon(option)}
            <span className="min-w-0 flex-1 truncate">
              {option.label}
              {option.note ? <span className="pl-2 text-muted">{option.note}</span> : null}
            </span>
            {end?.(option)}
          </Command.Item>
        ))}
        <Note {...rest} isEmpty={options.length === 0} />
      </Command.List>
    </Command>
  );
}

type NoteProps = { loaded: boolean; error: Error | null; none: string; isEmpty: boolean };

/** That the lines are on their way, that there are none, or what failed. */
function Note({ loaded, error, none, isEmpty }: NoteProps) {
  if (loaded)
    return isEmpty ? (
      <p role="status" className="px-2 py-6 text-center text-sm text-muted">
        {none}
      </p>
    ) : null;
  if (error)
    return (
      <p role="alert" className="px-2 py-3 text-sm text-muted">
        {error instanceof ApiError ? error.detail : "The people could not be read."}
      </p>
    );
  return (
    <div className="grid gap-2 p-2">
      <LoadingNote>Loading people</LoadingNote>
      <Skeleton className="h-5" />
      <Skeleton className="h-5" />
    </div>
  );
}

type Named = { name: string; email: string | null };

/** Of the people who were found before, those who fit what is typed since. */
export function stillSought<Person extends Named>(
  people: readonly Person[],
  sought: string,
): Person[] {
  const text = sought.trim().toLowerCase();
  return people.filter(({ name, email }) => `${name} ${email ?? ""}`.toLowerCase().includes(text));
}
