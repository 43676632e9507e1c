"use client";

import { PageBody, PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { slackPlans } from "@/lib/kernel/slack-plan";

import { EditForm } from "./edit-form";
import { currentStep } from "./setup/setup-steps";
import { sourcePaths } from "./source-paths";
import { useLogTypes, useSource } from "./use-source";
import { WhenInteractive } from "@/components/form/when-interactive";

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
        description={
          <>
            {logType?.label ?? source.logType} on the {slackPlans[source.plan]} plan. That stays as
            it is: the grant in Slack, the place where pulling stands and the stored events belong
            to this one log. For another log type or plan,{" "}
            <TextLink href={sourcePaths.choose}>create another source</TextLink>; this one goes on
            meanwhile.
          </>
        }
      />
      <PageBody>
        <WhenInteractive fields={3}>
          {() => <EditForm source={source} back={back} />}
        </WhenInteractive>
      </PageBody>
    </>
  );
}
