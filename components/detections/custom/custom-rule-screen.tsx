"use client";

import { useSuspenseQuery } from "@tanstack/react-query";

import { WhenInteractive } from "@/components/form/when-interactive";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import type { CustomRuleDto } from "@/lib/detections/custom/contract";
import { customRuleQueries } from "@/lib/detections/custom/queries";
import { logEventQueries } from "@/lib/log-events/queries";
import { logTypeQueries } from "@/lib/log-types/queries";

import { detectionPaths } from "../detection-paths";
import { CustomRuleForm } from "./custom-rule-form";
import { draftFromEvent } from "./draft-from-event";
import { emptyDraft, toDraft } from "./rule-draft";

const crumbs = [{ label: "Detections", href: detectionPaths.list() }];

const beginWith = ({ definition }: CustomRuleDto) =>
  definition ? toDraft(definition) : emptyDraft("");

type NewProps = {
  logType: string;
  copyOf: string | null;
  /** The stored event that it begins with. */
  eventId: string | null;
  /** True when the address names an event that cannot be read any more. */
  eventIsGone: boolean;
};

/** The form of a new rule, which may begin as a copy of another, or with a stored event. */
export function NewRuleScreen({ logType, copyOf, eventId, eventIsGone }: NewProps) {
  const blank = () => emptyDraft(logType);
  return (
    <div>
      <PageHeader
        title="New rule"
        crumbs={crumbs}
        description="It starts switched off, and can be tried on the past before you create it."
      />
      {eventIsGone ? (
        <div className="px-4 pb-3 sm:px-6">
          <Callout tone="info" title="The event that this rule was to begin with is not there">
            Its retention has ended, or your role may not query logs. Paste an event of its kind
            under “Test events” instead.
          </Callout>
        </div>
      ) : null}
      <WhenInteractive fields={5}>
        {() =>
          copyOf !== null ? (
            <Copy id={copyOf} />
          ) : eventId !== null ? (
            <FromEvent id={eventId} />
          ) : (
            <CustomRuleForm rule={null} what="new" begin={blank} yaml={null} />
          )
        }
      </WhenInteractive>
    </div>
  );
}

function FromEvent({ id }: { id: string }) {
  const { data: event } = useSuspenseQuery(logEventQueries.detail(id));
  const { data: logTypes } = useSuspenseQuery(logTypeQueries.list());
  const begin = () => draftFromEvent(event, logTypes.data);
  return <CustomRuleForm rule={null} what={`event:${id}`} begin={begin} yaml={null} />;
}

function Copy({ id }: { id: string }) {
  const { data } = useSuspenseQuery(customRuleQueries.definition(id));
  const begin = () => {
    const draft = beginWith(data);
    return { ...draft, title: `${draft.title} (copy)`.slice(0, 100) };
  };
  return (
    <CustomRuleForm
      rule={null}
      what={`copy:${id}`}
      begin={begin}
      yaml={data.definition ? null : data.yaml}
    />
  );
}

/** The form of a rule that is there. */
export function EditRuleScreen({ id }: { id: string }) {
  const { data } = useSuspenseQuery(customRuleQueries.definition(id));
  const { version, definition, yaml } = data;
  const title = definition?.title ?? id;
  return (
    <div>
      <PageHeader
        title={`Edit ${title}`}
        crumbs={[...crumbs, { label: title, href: detectionPaths.detection(id) }]}
      />
      <WhenInteractive fields={5}>
        {() => (
          <CustomRuleForm
            rule={{ id, version }}
            what={`${id}:${version}`}
            begin={() => beginWith(data)}
            yaml={definition ? null : yaml}
          />
        )}
      </WhenInteractive>
    </div>
  );
}
