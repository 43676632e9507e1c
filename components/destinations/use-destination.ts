"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { notFound } from "next/navigation";

import type { DestinationTypeDto } from "@/lib/destination-types/contract";
import { destinationTypeQueries } from "@/lib/destination-types/queries";
import type { DestinationDto } from "@/lib/destinations/contract";
import { destinationQueries } from "@/lib/destinations/queries";
import { ApiError } from "@/lib/http-client/api-fetch";
import { logTypeQueries } from "@/lib/log-types/queries";

/** A destination, kept up to date; the page says that it is gone when somebody deletes it meanwhile. */
export function useDestination(id: string): DestinationDto {
  const { data, error } = useSuspenseQuery(destinationQueries.detail(id));
  if (error instanceof ApiError && error.status === 404) notFound();
  return data;
}

/** Every destination type, in the registry's order. */
export function useDestinationTypes(): DestinationTypeDto[] {
  return useSuspenseQuery(destinationTypeQueries.list()).data.data;
}

/** The type of this id; the page says that there is none such when there is none. */
export function useDestinationType(id: string): DestinationTypeDto {
  const type = useDestinationTypes().find((one) => one.id === id);
  if (!type) notFound();
  return type;
}

/** The credential of this id; undefined when it is gone. */
export function useCredential(credentialId: string) {
  const { data } = useSuspenseQuery(destinationQueries.credentials());
  return data.data.find(({ id }) => id === credentialId);
}

/** The credentials that destinations of this type use; none where each has its own. */
export function useSharedCredentials({ id, sharesCredential }: DestinationTypeDto) {
  const { data } = useSuspenseQuery(destinationQueries.credentials());
  return sharesCredential ? data.data.filter(({ type }) => type === id) : [];
}

/** The log types that can be filtered by, and how an id is said. */
export function useLogTypeChoices() {
  const { data } = useSuspenseQuery(logTypeQueries.list());
  const choices = data.data.map(({ id, label }) => ({ value: id, label }));
  const labelOf = (id: string) => choices.find(({ value }) => value === id)?.label ?? id;
  return { choices, labelOf };
}
