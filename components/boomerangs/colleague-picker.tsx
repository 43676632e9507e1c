"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleUser } from "lucide-react";
import { useState } from "react";

import { PersonPicker, stillSought } from "@/components/people/person-picker";
import { boomerangQueries } from "@/lib/boomerangs/queries";

import { type Colleague, colleagueOptions } from "./whom";

/** Finds a person by name, address or Slack member ID: type, choose with the arrows, Enter takes. */
export function ColleaguePicker({ onPick }: { onPick: (colleague: Colleague) => void }) {
  const [sought, setSought] = useState("");
  const { data, error } = useQuery({
    ...boomerangQueries.colleagues(sought.trim()),
    placeholderData: (people) => people,
    meta: { errorToast: false },
  });
  const options = colleagueOptions(stillSought(data?.data ?? [], sought), sought);
  return (
    <PersonPicker
      label="Whom"
      placeholder="Name, email address or Slack member ID"
      sought={sought}
      onSeek={setSought}
      options={options}
      icon={() => <CircleUser aria-hidden="true" />}
      onPick={onPick}
      className="rounded-md border border-line"
      listClassName="h-44"
      loaded={data !== undefined}
      error={error}
      none="Nobody known has that name. Type their whole email address, or their Slack member ID."
    />
  );
}
