"use client";

import { Fragment } from "react";

import { ExternalLink } from "@/components/ui/external-link";
import { Facts } from "@/components/ui/facts";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { DetectionDto } from "@/lib/detections/contract";

import { techniqueUrl } from "../attack-words";
import type { DetectionAccess } from "../detection-access";
import { detectionPaths } from "../detection-paths";
import { thresholdInWords } from "../period-words";
import { techniqueName } from "../technique-names";
import { useLogTypeLabel } from "../use-log-type-label";

type Props = { detection: DetectionDto; access: DetectionAccess };

const isWebAddress = (text: string) => /^https?:\/\//i.test(text);

/** What one looks up rather than reads. */
export function AboutDetection({ detection, access }: Props) {
  const { id, pack, threshold, dedupMinutes, remembersDays, changedAt, changedBy } = detection;
  const { attack, reference } = detection;
  const logTypeLabel = useLogTypeLabel(access);
  return (
    <aside
      aria-label="About this detection"
      className="grid min-w-0 grid-cols-1 content-start gap-7 self-start lg:sticky lg:top-4 lg:border-l lg:border-line lg:pl-6"
    >
      <Group title="Details">
        <Facts
          narrow
          facts={[
            { term: "Log type", value: detection.logTypes.map(logTypeLabel).join(", ") },
            {
              term: "Pack",
              value: pack ? (
                <TextLink href={detectionPaths.list({ pack: pack.id })}>{pack.title}</TextLink>
              ) : (
                "None: made here"
              ),
            },
            { term: "Opens an alert", value: thresholdInWords(threshold, dedupMinutes) },
            {
              term: "Looks at",
              value:
                remembersDays === null
                  ? "Each event alone"
                  : `Each event and what it saw in ${remembersDays} days before`,
            },
            ...(changedAt
              ? [
                  {
                    term: "Changed",
                    value: (
                      <>
                        <Time value={changedAt} />
                        {changedBy ? ` by ${changedBy}` : null}
                      </>
                    ),
                  },
                ]
              : []),
            { term: "ID", value: <RuleId id={id} /> },
          ]}
        />
      </Group>
      {attack.length > 0 ? (
        <Group title="MITRE ATT&CK">
          <ul className="grid gap-2.5 text-sm">
            {attack.map(({ tactic, tacticName, technique }) => (
              <li key={`${tactic} ${technique}`} className="grid gap-0.5">
                <TextLink
                  href={detectionPaths.list({ tactic })}
                  className="w-fit text-xs text-muted hover:text-ink"
                >
                  {tacticName}
                </TextLink>
                <ExternalLink href={techniqueUrl(technique)}>
                  {[technique, techniqueName(technique)].filter(Boolean).join(" ")}
                </ExternalLink>
              </li>
            ))}
          </ul>
        </Group>
      ) : null}
      {reference ? (
        <Group title="Reference">
          <p className="text-sm">
            {isWebAddress(reference) ? (
              <ExternalLink href={reference}>{reference}</ExternalLink>
            ) : (
              <span className="text-muted">{reference}</span>
            )}
          </p>
        </Group>
      ) : null}
    </aside>
  );
}

/** Broken at its dots where it is broken. */
function RuleId({ id }: { id: string }) {
  const parts = id.split(/(?<=\.)/);
  return (
    <code className="text-xs wrap-anywhere">
      {parts.map((part) => (
        <Fragment key={part}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </code>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section aria-label={title} className="grid min-w-0 grid-cols-1 gap-3">
      <h2 className="text-sm font-semibold">{title}</h2>
      {children}
    </section>
  );
}
