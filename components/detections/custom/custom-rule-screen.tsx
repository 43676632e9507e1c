"use client";

import { useSuspenseQuery } from "@tanstack/react-query";

import { WhenInteractive } from "@/components/form/when-interactive";
import { PageHeader } from "@/components/ui/page-header";
import type { CustomRuleDto } from "@/lib/detections/custom/contract";
import { customRuleQueries } from "@/lib/detections/custom/queries";

import { detectionPaths } from "../detection-paths";
import { CustomRuleForm } from "./custom-rule-form";
import { emptyDraft, toDraft } from "./rule-draft";

const crumbs = [{ label: "Detections", href: detectionPaths.list() }];

const beginWith = ({ definition }: CustomRuleDto) =>
  definition ? toDraft(definition) : emptyDraft("");

/** The form of a new rule, which may begin as a copy of another. */
export function NewRuleScreen({ logType, copyOf }: { logType: string; copyOf: string | null }) {
  return (
    <div>
      <PageHeader
        title="New rule"
        crumbs={crumbs}
        description="It is made switched off, so that it can be tried on the past first."
      />
      <WhenInteractive fields={5}>
        {() =>
          copyOf === null ? (
            <CustomRuleForm rule={null} what="new" begin={() => emptyDraft(logType)} yaml={null} />
          ) : (
            <Copy id={copyOf} />
          )
        }
      </WhenInteractive>
    </div>
  );
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
