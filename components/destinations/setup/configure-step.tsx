"use client";

import { WhenInteractive } from "@/components/form/when-interactive";

import { useDestinationType, useSharedCredentials } from "../use-destination";
import { CreateForm } from "./create-form";
import { GuidePanel } from "./guide-panel";
import { SetupFrame } from "./setup-frame";

/** The form of a new destination; with the app of another one nothing has to be done on the other side. */
export function ConfigureStep({ typeId, anotherApp }: { typeId: string; anotherApp: boolean }) {
  const type = useDestinationType(typeId);
  const shared = useSharedCredentials(type).length > 0;
  const prepared = shared && !anotherApp;
  const { guide } = type;
  return (
    <SetupFrame
      title={prepared || !guide ? `Add a ${type.label} destination` : guide.title}
      description={
        prepared
          ? "The app of your first destination is used again, so little is left to say."
          : "Bring over what the other side shows, and say which alerts go there."
      }
      type={type}
      current="configure"
      prepared={prepared}
      aside={guide && !prepared ? <GuidePanel typeId={typeId} guide={guide} /> : null}
    >
      <WhenInteractive fields={5}>
        {() => <CreateForm type={type} anotherApp={anotherApp} />}
      </WhenInteractive>
    </SetupFrame>
  );
}
