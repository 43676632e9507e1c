"use client";

import { PageBody, PageHeader } from "@/components/ui/page-header";
import { slackPlans } from "@/lib/kernel/slack-plan";

import { EditForm } from "./edit-form";
import { currentStep } from "./setup/setup-steps";
import { sourcePaths } from "./source-paths";
import { useLogTypes, useSource } from "./use-source";
import { WhenInteractive } from "./when-interactive";

/** The name and the alarm; during the setup it leads back to the step where that stands. */
export function EditSource({ id }: { id: string }) {
  const source = useSource(id);
  const logType = useLogTypes().get(source.logType);
  const page = sourcePaths.source(id);
  const back =
    source.setupStep === "DONE" ? page : sourcePaths.step(id, currentStep(source.setupStep));
  return (
    <>
      <PageHeader
        title="Edit log source"
        crumbs={[
          { label: "Log Sources", href: sourcePaths.list },
          { label: source.name, href: page },
        ]}
        description={`${logType?.label ?? source.logType} on the ${slackPlans[source.plan]} plan. For another plan or log type, create another source.`}
      />
      <PageBody>
        <WhenInteractive fields={3}>
          {() => <EditForm source={source} back={back} />}
        </WhenInteractive>
      </PageBody>
    </>
  );
}
