"use client";

import { ListFilterPlus } from "lucide-react";
import { useId, useState, type FormEvent } from "react";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";
import { Select } from "@/components/ui/select";
import type { LogEventDto } from "@/lib/log-events/contract";

import type { FilterEdit } from "./filter-edit";

type Props = { events: readonly LogEventDto[]; onEdit: (edit: FilterEdit) => void };

const fields = [
  { value: "action", label: "Action", example: "user_login" },
  { value: "actor", label: "Actor", example: "name@company.com" },
  { value: "ip", label: "IP", example: "203.0.113.7" },
] as const;

const mostSuggestions = 50;

/** A filter typed by hand, for values that no row shows yet. */
export function AddFilter({ events, onEdit }: Props) {
  return (
    <Popover
      label="Add filter"
      className="w-80 p-3"
      trigger={(props) => (
        <Button {...props}>
          <ListFilterPlus aria-hidden="true" className="max-sm:hidden" />
          Filter
        </Button>
      )}
    >
      <FilterForm events={events} onEdit={onEdit} />
    </Popover>
  );
}

function FilterForm({ events, onEdit }: Props) {
  const [name, setName] = useState<(typeof fields)[number]["value"]>("action");
  const [negative, setNegative] = useState(false);
  const [text, setText] = useState("");
  const listId = useId();
  const field = fields.find(({ value }) => value === name) ?? fields[0];
  const seen = new Set(events.map((event) => event[field.value]).filter((value) => value !== null));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const value = text.trim();
    if (value === "") return;
    onEdit({ field: field.value, value, mode: negative ? "out" : "add" });
    setText("");
  };

  return (
    <form onSubmit={submit} className="grid gap-3">
      <div className="grid grid-cols-2 gap-2">
        <Select
          aria-label="Field"
          size="sm"
          options={fields}
          value={name}
          onChange={(event) =>
            setName(fields.find(({ value }) => value === event.target.value)?.value ?? "action")
          }
        />
        <Select
          aria-label="Condition"
          size="sm"
          options={[
            { value: "is", label: "is" },
            { value: "is-not", label: "is not" },
          ]}
          value={negative ? "is-not" : "is"}
          onChange={(event) => setNegative(event.target.value === "is-not")}
        />
      </div>
      <Field
        label={field.label}
        description="The whole value. Of several values for one field, any may match."
      >
        {(control) => (
          <Input
            {...control}
            mono
            value={text}
            onChange={(event) => setText(event.target.value)}
            placeholder={field.example}
            maxLength={500}
            list={listId}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
      </Field>
      <datalist id={listId}>
        {[...seen].slice(0, mostSuggestions).map((value) => (
          <option key={value} value={value}>
            {value}
          </option>
        ))}
      </datalist>
      <Button type="submit" variant="primary">
        Add filter
      </Button>
    </form>
  );
}
