"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleUser, UserX } from "lucide-react";
import { useState } from "react";

import { PersonPicker, stillSought } from "@/components/people/person-picker";
import { alertQueries } from "@/lib/alerts/queries";

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
  const { data, error } = useQuery({
    ...alertQueries.people(sought.trim()),
    placeholderData: (people) => people,
    meta: { errorToast: false },
  });
  const people = stillSought(data?.data ?? [], sought);
  return (
    <PersonPicker
      label="People"
      placeholder="Find a person"
      sought={sought}
      onSeek={setSought}
      options={assigneeOptions({ me, people, sought, canClear })}
      icon={({ person }) =>
        person ? <CircleUser aria-hidden="true" /> : <UserX aria-hidden="true" />
      }
      end={({ id }) =>
        current !== null && current.id === id ? (
          <span className="text-xs text-muted">Assigned</span>
        ) : null
      }
      onPick={({ person }) => onPick(person)}
      className="-mx-3"
      listClassName="max-h-72 min-h-40"
      loaded={data !== undefined}
      error={error}
      none="Nobody has that name."
    />
  );
}
