"use client";

import { ButtonLink } from "@/components/ui/button-link";
import { Section } from "@/components/ui/page-header";
import type { DestinationTypeDto } from "@/lib/destination-types/contract";
import type { DestinationDto } from "@/lib/destinations/contract";

import { destinationPaths } from "../destination-paths";
import { StoredCredential } from "../form/stored-credential";
import { useCredential } from "../use-destination";
import { sharedSentence } from "./shared-sentence";

type Props = { destination: DestinationDto; type: DestinationTypeDto; canModify: boolean };

/** What it signs in with, and who else does. */
export function CredentialSection({ destination, type, canModify }: Props) {
  const credential = useCredential(destination.credential.id);
  if (!credential) return null;
  return (
    <Section
      title="Credentials"
      description={sharedSentence(credential.label, credential.destinations)}
      actions={
        canModify ? (
          <ButtonLink href={destinationPaths.credentials(credential.id)} size="sm">
            Replace credentials
          </ButtonLink>
        ) : null
      }
    >
      <StoredCredential fields={type.fields} credential={credential} />
    </Section>
  );
}
