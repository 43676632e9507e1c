"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";

import { FormSkeleton } from "@/components/form/form-skeleton";
import { Section } from "@/components/ui/page-header";
import type { DetectionDto } from "@/lib/detections/contract";
import { destinationQueries } from "@/lib/destinations/queries";

import type { DetectionAccess } from "../detection-access";
import { SettingsFacts } from "./settings-facts";

// What forms need comes after the page is drawn.
const SettingsForm = dynamic(
  () => import("./settings-form").then((module) => module.SettingsForm),
  { ssr: false, loading: () => <FormSkeleton fields={4} /> },
);

type Props = { detection: DetectionDto; access: DetectionAccess };

/** What can be set of the rule; an upgrade of Margay leaves it as it is. */
export function SettingsSection({ detection, access }: Props) {
  const { data } = useQuery({
    ...destinationQueries.list(),
    refetchInterval: false,
    enabled: access.canReadDestinations,
    meta: { errorToast: false },
  });
  const destinations = data?.data ?? [];
  return (
    <Section
      title="Settings"
      description={
        detection.kind === "MANAGED"
          ? "They stay as they are when Margay is upgraded."
          : "What is set here goes before what the rule itself says."
      }
    >
      {access.canModify ? (
        <SettingsForm
          detection={detection}
          destinations={destinations}
          canReadDestinations={access.canReadDestinations}
        />
      ) : (
        <SettingsFacts detection={detection} destinations={destinations} />
      )}
    </Section>
  );
}
