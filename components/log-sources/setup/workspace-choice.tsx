"use client";

import { useState } from "react";

import { useHydrated } from "@/components/theme/use-hydrated";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { LogSourceDto } from "@/lib/log-sources/contract";
import { logSourceApi } from "@/lib/log-sources/queries";
import type { Verification } from "@/lib/log-sources/setup-contract";

import { CallProblem } from "@/components/form/call-problem";
import { useOnce } from "@/components/ui/use-once";
import { useSourceChange } from "../use-source-change";

type Props = { source: LogSourceDto; workspaces: NonNullable<Verification["workspaces"]> };

/** Which workspace of the organization to read; choosing one checks it at once. */
export function WorkspaceChoice({ source, workspaces }: Props) {
  const [chosen, setChosen] = useState("");
  const hydrated = useHydrated();
  const choose = useSourceChange((id: string) => logSourceApi.chooseWorkspace(source.id, id));
  const press = useOnce(() => choose.mutateAsync(chosen));
  return (
    <div className="grid justify-items-start gap-3">
      <Field label="Workspace">
        {(props) => (
          <Select
            {...props}
            className="w-full max-w-80"
            placeholder="Choose a workspace"
            options={workspaces.map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen}
            disabled={!hydrated}
            onChange={(event) => setChosen(event.target.value)}
          />
        )}
      </Field>
      <CallProblem error={choose.error} />
      <Button disabled={!hydrated || chosen === ""} pending={choose.isPending} onClick={press}>
        Read this workspace
      </Button>
    </div>
  );
}
