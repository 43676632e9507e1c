"use client";

import type { ReactNode } from "react";

import { PickList, type PickOption } from "@/components/ui/pick-list";
import { LoadingNote, Skeleton } from "@/components/ui/skeleton";
import { ApiError } from "@/lib/http-client/api-fetch";

type Props<Option extends PickOption> = {
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
export function PersonPicker<Option extends PickOption>(props: Props<Option>) {
  const { options, loaded, error, none, ...list } = props;
  return (
    <PickList {...list} groups={[{ heading: null, options }]}>
      <Note loaded={loaded} error={error} none={none} isEmpty={options.length === 0} />
    </PickList>
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
