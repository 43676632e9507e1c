"use client";

import { useFormContext } from "react-hook-form";

import { RadioCardsField } from "@/components/form/radio-cards-field";
import { TextLink } from "@/components/ui/text-link";
import type { DestinationTypeDto } from "@/lib/destination-types/contract";
import type { DestinationCredentialDto } from "@/lib/destinations/credential-contract";

import { destinationPaths } from "../destination-paths";
import { joinWords } from "../filter-words";
import type { DestinationFields } from "./destination-fields";
import { StoredCredential } from "./stored-credential";

type Props = { type: DestinationTypeDto; credentials: readonly DestinationCredentialDto[] };

/** Whether the app of another destination is used, as most people want, or another one. */
export function AppChoice({ type, credentials }: Props) {
  const { control, watch } = useFormContext<DestinationFields>();
  const chosen = credentials.find(({ id }) => id === watch("credentialId"));
  return (
    <div className="grid gap-3">
      <RadioCardsField
        control={control}
        name="credentialId"
        label="App"
        options={[
          ...credentials.map(({ id, label, destinations }) => ({
            value: id,
            title: label,
            description: `The app that brings alerts to ${joinWords(destinations.map(({ name }) => name))}.`,
          })),
          {
            value: "",
            title: "Another app",
            description: "Its credentials are asked for below.",
          },
        ]}
      />
      {chosen ? (
        <>
          <StoredCredential fields={type.fields} credential={chosen} />
          <p className="text-sm text-muted">
            <TextLink href={destinationPaths.credentials(chosen.id)} className="underline">
              Replace these credentials
            </TextLink>{" "}
            for all destinations of this app.
          </p>
        </>
      ) : type.guide ? (
        <p className="text-sm text-muted">
          <TextLink href={destinationPaths.guide(type.id)} className="underline">
            {type.guide.title}
          </TextLink>{" "}
          first, if it is not there yet.
        </p>
      ) : null}
    </div>
  );
}
