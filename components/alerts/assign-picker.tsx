"use client";

import { useQuery } from "@tanstack/react-query";
import { Command } from "cmdk";
import { CircleUser, Search, UserX } from "lucide-react";
import { useDeferredValue, useState } from "react";

import { LoadingNote, Skeleton } from "@/components/ui/skeleton";
import { alertQueries } from "@/lib/alerts/queries";
import { ApiError } from "@/lib/http-client/api-fetch";

import type { Person } from "./alert-access";

type Props = {
  me: Person;
  /** Who has all of them now. */
  current: Person | null;
  /** True when somebody has at least one of them. */
  canClear: boolean;
  onPick: (person: Person | null) => void;
};

const itemStyle =
  "flex h-9 cursor-default items-center gap-2.5 rounded-sm px-2 text-sm data-[selected=true]:bg-active [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted";

/** People by name: type, choose with the arrows, Enter assigns. */
export function AssignPicker({ me, current, canClear, onPick }: Props) {
  const [sought, setSought] = useState("");
  const q = useDeferredValue(sought.trim());
  const { data, error } = useQuery({ ...alertQueries.people(q), meta: { errorToast: false } });
  const fits = (text: string) => text.toLowerCase().includes(q.toLowerCase());
  const others = (data?.data ?? []).filter(({ id }) => id !== me.id);
  return (
    <Command label="People" shouldFilter={false} loop className="-mx-3">
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
        {fits(`${me.name} me`) ? (
          <Command.Item value="me" onSelect={() => onPick(me)} className={itemStyle}>
            <CircleUser aria-hidden="true" />
            <span className="flex-1 truncate">{me.name} (you)</span>
            {current?.id === me.id ? <Now /> : null}
          </Command.Item>
        ) : null}
        {canClear && fits("Nobody") ? (
          <Command.Item value="none" onSelect={() => onPick(null)} className={itemStyle}>
            <UserX aria-hidden="true" />
            <span className="flex-1">Nobody</span>
          </Command.Item>
        ) : null}
        {others.map(({ id, name, email }) => (
          <Command.Item
            key={id}
            value={id}
            onSelect={() => onPick({ id, name })}
            className={itemStyle}
          >
            <CircleUser aria-hidden="true" />
            <span className="min-w-0 flex-1 truncate">
              {name}
              {email ? <span className="pl-2 text-muted">{email}</span> : null}
            </span>
            {current?.id === id ? <Now /> : null}
          </Command.Item>
        ))}
        {error ? (
          <p role="alert" className="px-2 py-3 text-sm text-muted">
            {error instanceof ApiError ? error.detail : "The people could not be read."}
          </p>
        ) : data ? null : (
          <div className="grid gap-2 p-2">
            <LoadingNote>Loading people</LoadingNote>
            <Skeleton className="h-5" />
            <Skeleton className="h-5" />
          </div>
        )}
        <Command.Empty className="px-2 py-6 text-center text-sm text-muted">
          {data ? "Nobody has that name." : null}
        </Command.Empty>
      </Command.List>
    </Command>
  );
}

function Now() {
  return <span className="text-xs text-muted">Assigned</span>;
}
