"use client";

import { useQuery } from "@tanstack/react-query";
import { Command } from "cmdk";
import { CircleUser, Search, UserX } from "lucide-react";
import { useState } from "react";

import { LoadingNote, Skeleton } from "@/components/ui/skeleton";
import { alertQueries } from "@/lib/alerts/queries";
import { ApiError } from "@/lib/http-client/api-fetch";

import type { Person } from "./alert-access";
import { assigneeOptions } from "./assignee-options";

type Props = {
  me: Person;
  /** Who has all of them now. */
  current: Person | null;
  /** True when somebody has at least one of them. */
  canClear: boolean;
  onPick: (person: Person | null) => void;
};

/** People by name: type, choose with the arrows, Enter assigns. */
export function AssignPicker({ me, current, canClear, onPick }: Props) {
  const [sought, setSought] = useState("");
  const [wanted, setWanted] = useState("");
  const { data, error } = useQuery({
    ...alertQueries.people(sought.trim()),
    placeholderData: (people) => people,
    meta: { errorToast: false },
  });
  const people = (data?.data ?? []).filter(({ name, email }) =>
    `${name} ${email ?? ""}`.toLowerCase().includes(sought.trim().toLowerCase()),
  );
  const options = assigneeOptions({ me, people, sought, canClear });
  // While the list changes, Enter is for its first line.
  const marked = options.some(({ id }) => id === wanted) ? wanted : (options[0]?.id ?? "");
  return (
    <Command
      label="People"
      shouldFilter={false}
      loop
      value={marked}
      onValueChange={setWanted}
      className="-mx-3"
    >
      <div className="flex items-center gap-2.5 border-b border-line px-3 pb-1">
        <Search aria-hidden="true" className="size-4 text-faint" />
        <Command.Input
          autoFocus
          value={sought}
          onValueChange={setSought}
          placeholder="Find a person"
          className="h-9 w-full bg-transparent text-base outline-none"
        />
      </div>
      <Command.List className="max-h-72 min-h-40 overflow-auto pt-2">
        {options.map(({ id, label, note, person }) => (
          <Command.Item
            key={id}
            value={id}
            onSelect={() => onPick(person)}
            className="flex h-9 cursor-default items-center gap-2.5 rounded-sm px-2 text-sm data-[selected=true]:bg-active [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted"
          >
            {person ? <CircleUser aria-hidden="true" /> : <UserX aria-hidden="true" />}
            <span className="min-w-0 flex-1 truncate">
              {label}
              {note ? <span className="pl-2 text-muted">{note}</span> : null}
            </span>
            {current !== null && current.id === id ? (
              <span className="text-xs text-muted">Assigned</span>
            ) : null}
          </Command.Item>
        ))}
        {error && !data ? (
          <p role="alert" className="px-2 py-3 text-sm text-muted">
            {error instanceof ApiError ? error.detail : "The people could not be read."}
          </p>
        ) : null}
        {data || error ? null : (
          <div className="grid gap-2 p-2">
            <LoadingNote>Loading people</LoadingNote>
            <Skeleton className="h-5" />
            <Skeleton className="h-5" />
          </div>
        )}
        {data && options.length === 0 ? (
          <p role="status" className="px-2 py-6 text-center text-sm text-muted">
            Nobody has that name.
          </p>
        ) : null}
      </Command.List>
    </Command>
  );
}
