"use client";

import { Plus, X } from "lucide-react";

import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { FieldError } from "@/components/ui/field";
import { focusSoon } from "@/components/ui/focus-soon";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";

import {
  changeNode,
  type DraftGroup,
  type DraftNode,
  emptyGroup,
  emptyLeaf,
} from "./condition-draft";
import { LeafEditor } from "./leaf-editor";
import { useRuleForm } from "./rule-form-context";

const kinds = [
  { value: "all", label: "All of these" },
  { value: "any", label: "At least one of these" },
  { value: "not", label: "None of these" },
] as const;

/** A condition that is asked with no takes a level of its own, of the six that there are. */
const deepest = 5;

type Props = {
  group: DraftGroup;
  onChange: (group: DraftGroup) => void;
  level?: number;
  onRemove?: () => void;
};

/** Conditions of which all, some or none must be so, and groups of such. */
export function GroupEditor({ group, onChange, level = 1, onRemove }: Props) {
  const { errors, forget } = useRuleForm();
  const { key, kind, members } = group;
  const name = level === 1 ? "Conditions" : `Group on level ${level}`;
  const change = (memberKey: string, next: (node: DraftNode) => DraftNode | null) =>
    onChange(changeNode(group, memberKey, next));
  const remove = (memberKey: string) => {
    change(memberKey, () => null);
    focusSoon(`${key}-add`);
  };
  const add = (node: DraftNode) => {
    onChange({ ...group, members: [...members, node] });
    const [first] = node.kind === "leaf" ? [node] : node.members;
    if (first) focusSoon(`${first.key}-field`);
  };
  return (
    <fieldset
      className={cn("grid min-w-0 grid-cols-1 gap-3", level > 1 && "border-l-2 border-strong pl-3")}
      aria-describedby={errors[key] ? `${key}-error` : undefined}
    >
      <legend className="sr-only">{name}</legend>
      <div className="flex items-center gap-2">
        <Select
          size="sm"
          aria-label={`How the conditions of ${level === 1 ? "the rule" : "this group"} go together`}
          options={kinds}
          value={kind}
          onChange={(event) => {
            const chosen = kinds.find(({ value }) => value === event.target.value);
            if (chosen) onChange({ ...group, kind: chosen.value });
          }}
        />
        {onRemove ? (
          <IconButton label="Remove this group" className="ml-auto" onClick={onRemove}>
            <X aria-hidden="true" />
          </IconButton>
        ) : null}
      </div>
      {members.map((member, at) =>
        member.kind === "leaf" ? (
          <LeafEditor
            key={member.key}
            leaf={member}
            number={at + 1}
            onChange={(part) => {
              forget(member.key);
              change(member.key, (node) => (node.kind === "leaf" ? { ...node, ...part } : node));
            }}
            onRemove={members.length > 1 ? () => remove(member.key) : null}
          />
        ) : (
          <GroupEditor
            key={member.key}
            group={member}
            level={level + 1}
            onChange={(next) => change(member.key, () => next)}
            onRemove={() => remove(member.key)}
          />
        ),
      )}
      {errors[key] ? <FieldError id={`${key}-error`}>{errors[key]}</FieldError> : null}
      <div className="flex flex-wrap gap-2">
        <Button id={`${key}-add`} size="sm" onClick={() => add(emptyLeaf())}>
          <Plus aria-hidden="true" />
          Condition
        </Button>
        {level < deepest ? (
          <Button
            size="sm"
            variant="ghost"
            onClick={() => add(emptyGroup(kind === "all" ? "any" : "all"))}
          >
            <Plus aria-hidden="true" />
            Group
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}
