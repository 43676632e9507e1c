"use client";

import { useState } from "react";

import { Input } from "@/components/ui/input";
import type { LogTypeDto } from "@/lib/log-types/contract";

import { matchesField } from "./matches-field";

type Props = { fields: LogTypeDto["fields"]; onInsert: (field: string) => void };

/** A field to choose from a list that narrows as one types; Enter takes the first, or what was typed where none is left. */
export function InsertField({ fields, onInsert }: Props) {
  const [text, setText] = useState("");
  const found = fields.filter((field) => matchesField(field, text.trim()));
  const first = found[0]?.path ?? text.trim();
  return (
    <div className="grid gap-2">
      <Input
        aria-label="Field to insert"
        placeholder="Search fields"
        autoFocus
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          // The form around it is not to be sent.
          event.preventDefault();
          if (first !== "") onInsert(first);
        }}
      />
      <ul aria-label="Fields" className="grid max-h-72 overflow-y-auto overscroll-contain">
        {found.map(({ path, description }) => (
          <li key={path}>
            <button
              type="button"
              onClick={() => onInsert(path)}
              className="grid w-full gap-0.5 rounded-sm px-2 py-1.5 text-left -outline-offset-2 hover:bg-hover"
            >
              <span className="font-mono text-sm break-all">{path}</span>
              <span className="text-xs text-muted">{description}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 ? (
        <p className="px-2 pb-1 text-sm text-muted">
          Not among the fields that Slack documents. Enter puts it in as it is written.
        </p>
      ) : null}
    </div>
  );
}
