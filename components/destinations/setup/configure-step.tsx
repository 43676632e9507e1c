"use client";

import dynamic from "next/dynamic";

import { FormSkeleton } from "@/components/form/form-skeleton";

import { useDestinationType, useSharedCredentials } from "../use-destination";
import { GuidePanel } from "./guide-panel";
import { SetupFrame } from "./setup-frame";

/** Nothing can be typed before the page is the browser's, so the form's code comes after it. */
const CreateForm = dynamic(() => import("./create-form").then((module) => module.CreateForm), {
  ssr: false,
  loading: () => <FormSkeleton fields={5} />,
});

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
      <CreateForm type={type} anotherApp={anotherApp} />
    </SetupFrame>
  );
}
