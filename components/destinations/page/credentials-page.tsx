"use client";

import { notFound } from "next/navigation";

import { WhenInteractive } from "@/components/form/when-interactive";
import { PageBody, PageHeader } from "@/components/ui/page-header";

import { destinationPaths } from "../destination-paths";
import { useCredential, useDestinationTypes } from "../use-destination";
import { ReplaceCredentials } from "./replace-credentials";
import { sharedSentence } from "./shared-sentence";

/** The page on which an app's credentials are replaced; it names every destination that this concerns. */
export function CredentialsPage({ id }: { id: string }) {
  const credential = useCredential(id);
  const type = useDestinationTypes().find((one) => one.id === credential?.type);
  if (!credential || !type) notFound();
  const [only, ...others] = credential.destinations;
  const back =
    only && others.length === 0 ? destinationPaths.destination(only.id) : destinationPaths.list;
  return (
    <>
      <PageHeader
        title="Replace credentials"
        crumbs={[{ label: "Alert Destinations", href: destinationPaths.list }]}
        description={`${sharedSentence(credential.label, credential.destinations)} New ones hold for all destinations of this app at once, and are checked first.`}
      />
      <PageBody>
        <WhenInteractive fields={4}>
          {() => <ReplaceCredentials credential={credential} type={type} back={back} />}
        </WhenInteractive>
      </PageBody>
    </>
  );
}
