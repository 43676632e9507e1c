import {
  createParser,
  parseAsNativeArrayOf,
  parseAsStringLiteral,
  type inferParserType,
} from "nuqs/server";

import { trimmedText } from "@/components/data-table/url-parsers";
import { severities } from "@/lib/kernel/severity";

import { stateNames } from "../state-names";
import { detectionSorts } from "./sort-detections";

const names = parseAsNativeArrayOf(trimmedText(200));

/** What the address of the Detections page holds. */
export const detectionsUrlParsers = {
  q: createParser({ parse: (text) => text.slice(0, 200), serialize: String }).withDefault(""),
  /** Packs' ids; "custom": rules that people here made. */
  pack: names,
  severity: parseAsNativeArrayOf(parseAsStringLiteral(severities)),
  logType: names,
  tactic: names,
  technique: names,
  state: parseAsNativeArrayOf(parseAsStringLiteral(stateNames)),
  sort: parseAsStringLiteral(detectionSorts).withDefault("title"),
};

export type DetectionsUrl = inferParserType<typeof detectionsUrlParsers>;
export type DetectionFilters = Omit<DetectionsUrl, "sort">;

/** The change that shows every rule, in the order in which they stand. */
export const noDetectionFilters = {
  q: null,
  pack: null,
  severity: null,
  logType: null,
  tactic: null,
  technique: null,
  state: null,
} as const satisfies { [Name in keyof DetectionFilters]: null };
