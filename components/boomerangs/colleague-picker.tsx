"use client";

import { useQuery } from "@tanstack/react-query";
import { Command } from "cmdk";
import { CircleUser, Search } from "lucide-react";
import { useState } from "react";

import { boomerangQueries } from "@/lib/boomerangs/queries";
import { ApiError } from "@/lib/http-client/api-fetch";

import { type Colleague, colleagueOptions } from "./whom";

/** Finds a person by name, address or Slack member ID: type, choose with the arrows, Enter takes. */
export function ColleaguePicker({ onPick }: { onPick: (colleague: Colleague) => void }) {
  const [sought, setSought] = useState("");
  const [wanted, setWanted] = useState("");
  const { data, error } = useQuery({
    ...boomerangQueries.colleagues(sought.trim()),
    placeholderData: (people) => people,
    meta: { errorToast: false },
  });
  const text = sought.trim().toLowerCase();
  const people = (data?.data ?? []).filter(({ name, email }) =>
    `${name} ${email ?? ""}`.toLowerCase().includes(text),
  );
  const options = colleagueOptions(people, sought);
  // While the list changes, Enter is for its first line.
  const marked = options.some(({ id }) => id === wanted) ? wanted : (options[0]?.id ?? "");
  return (
    <Command
      label="Whom"
      shouldFilter={false}
      loop
      value={marked}
      onValueChange={setWanted}
      className="rounded-md border border-line"
    >
      <div className="flex items-center gap-2.5 border-b border-line px-3">
        <Search aria-hidden="true" className="size-4 text-faint" />
        <Command.Input
          autoFocus
          value={sought}
          onValueChange={setSought}
          placeholder="Name, email address or Slack member ID"
          className="h-9 w-full bg-transparent text-base outline-none"
        />
      </div>
      <Command.List className="h-44 overflow-auto p-1.5">
        {options.map((option) => (
          <Command.Item
            key={option.id}
            value={option.id}
            onSelect={() => onPick(option)}
            className="flex min-h-9 cursor-default items-center gap-2.5 rounded-sm px-2 text-sm data-[selected=true]:bg-active"
          >
            <CircleUser aria-hidden="true" className="size-4 shrink-0 text-muted" />
            <span className="min-w-0 flex-1 truncate">
              {option.label}
              {option.note ? <span className="pl-2 text-muted">{option.note}</span> : null}
            </span>
          </Command.Item>
        ))}
        {options.length === 0 && (data || error) ? (
          <p role="status" className="px-2 py-6 text-center text-sm text-muted">
            {error instanceof ApiError && !data
              ? error.detail
              : "Nobody known has that name. Type their whole email address, or their Slack member ID."}
          </p>
        ) : null}
      </Command.List>
    </Command>
  );
}
