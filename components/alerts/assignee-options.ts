import type { AssigneeDto } from "@/lib/alerts/change-contract";

import type { Person } from "./alert-access";

type AssigneeOption = {
  /** Of the line; "none" is nobody. */
  id: string;
  label: string;
  note: string | null;
  person: Person | null;
};

type Given = {
  me: Person;
  people: readonly AssigneeDto[];
  sought: string;
  /** True when somebody has at least one of the alerts. */
  canClear: boolean;
};

/** Whom one can assign to: oneself, others by name, and at the end nobody; `people` are those whom the server found. */
export function assigneeOptions({ me, people, sought, canClear }: Given): AssigneeOption[] {
  const fits = (text: string) => text.toLowerCase().includes(sought.trim().toLowerCase());
  const mine = { id: me.id, label: `${me.name} (you)`, note: null, person: me };
  const nobody = { id: "none", label: "Nobody", note: null, person: null };
  return [
    ...(fits(`${me.name} you me`) ? [mine] : []),
    ...people
      .filter(({ id }) => id !== me.id)
      .map(({ id, name, email }) => ({ id, label: name, note: email, person: { id, name } })),
    ...(canClear && fits("Nobody") ? [nobody] : []),
  ];
}
