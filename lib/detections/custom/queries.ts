import { queryOptions } from "@tanstack/react-query";

import { apiFetch } from "@/lib/http-client/api-fetch";

import type {
  CreateCustomRuleInput,
  CustomRuleDto,
  ImportCustomRuleInput,
  ImportedRule,
  ReplaceDefinitionInput,
  TestDefinitionInput,
  TriedDefinition,
} from "./contract";

const root = "/api/v1/detections";

const addressOf = (id: string) => `${root}/${encodeURIComponent(id)}`;

export const customRuleQueries = {
  definition: (id: string) =>
    queryOptions({
      queryKey: ["custom-rules", id] as const,
      queryFn: ({ signal }) => apiFetch<CustomRuleDto>(`${addressOf(id)}/definition`, { signal }),
      // What is being edited must not change below one's hands.
      staleTime: Number.POSITIVE_INFINITY,
    }),
};

/** The console's calls about custom rules, one each. */
export const customRuleApi = {
  create: (body: CreateCustomRuleInput) => apiFetch<CustomRuleDto>(root, { method: "POST", body }),
  replace: (id: string, body: ReplaceDefinitionInput) =>
    apiFetch<CustomRuleDto>(`${addressOf(id)}/definition`, { method: "PUT", body }),
  get: (id: string) => apiFetch<CustomRuleDto>(`${addressOf(id)}/definition`),
  test: (body: TestDefinitionInput) =>
    apiFetch<TriedDefinition>(`${root}/test`, { method: "POST", body }),
  read: (body: ImportCustomRuleInput) =>
    apiFetch<ImportedRule>(`${root}/import`, { method: "POST", body }),
  remove: (id: string) => apiFetch<void>(addressOf(id), { method: "DELETE" }),
};
