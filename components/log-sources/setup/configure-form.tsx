"use client";

import { useEffect, useState } from "react";
import { useWatch } from "react-hook-form";

import { Form } from "@/components/form/form";
import { RadioCardsField } from "@/components/form/radio-cards-field";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";
import type { CreateLogSourceInput } from "@/lib/log-sources/contract";
import { logSourceApi } from "@/lib/log-sources/queries";

import { sourcePaths } from "../source-paths";
import { useGo } from "@/components/ui/use-go";
import { useLogTypes } from "../use-source";
import { useSourceChange } from "../use-source-change";
import { clearConfigureDraft, readConfigureDraft, writeConfigureDraft } from "./configure-draft";
import { HistoryField } from "./history-field";
import { PlanField } from "./plan-field";
import { logTypeCards, planProblem } from "./plan-choices";

const loadSchema = () =>
  import("@/lib/log-sources/contract").then((module) => module.createLogSourceInput);

/** Takes up what was typed in this tab before a reload. */
export function ConfigureForm() {
  const logTypes = [...useLogTypes().values()];
  const form = useZodForm<CreateLogSourceInput, CreateLogSourceInput>(
    loadSchema,
    readConfigureDraft(),
  );
  const draft = useWatch({ control: form.control });
  const [created, setCreated] = useState(false);
  const { goInstead } = useGo();
  const create = useSourceChange(logSourceApi.create);
  const byTime = logTypes.some(({ id, readsByTime }) => id === draft.logType && readsByTime);
  const problem = planProblem(logTypes, draft.plan);

  useEffect(() => {
    if (!created) writeConfigureDraft(draft);
  }, [draft, created]);

  return (
    <Form
      form={form}
      onSubmit={async (values) => {
        const source = await create.mutateAsync(values);
        // From here on the source exists: a second press, or going back, must not make another one.
        setCreated(true);
        clearConfigureDraft();
        goInstead(sourcePaths.step(source.id, "credentials"));
      }}
    >
      <TextField
        control={form.control}
        name="name"
        label="Name"
        autoComplete="off"
        autoFocus
        description="How you will find it again, for example the name of the workspace."
      />
      <PlanField form={form} logTypes={logTypes} />
      {problem ? (
        <Callout tone="warning" live title="The Free plan has no logs to pull">
          {problem}
        </Callout>
      ) : null}
      <RadioCardsField
        control={form.control}
        name="logType"
        label="Log type"
        options={logTypeCards(logTypes, draft.plan)}
      />
      {byTime ? <HistoryField form={form} /> : null}
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          variant="primary"
          disabled={problem !== null}
          pending={form.formState.isSubmitting || created}
        >
          Setup
        </Button>
        <ButtonLink href={sourcePaths.choose} variant="ghost">
          Back
        </ButtonLink>
      </div>
    </Form>
  );
}
