import {
  createParser,
  parseAsNativeArrayOf,
  parseAsStringLiteral,
  type inferParserType,
} from "nuqs/server";

import { severities } from "@/lib/kernel/severity";

import { stateNames } from "../state-names";
import { detectionSorts } from "./sort-detections";

const name = createParser({
  parse: (text) => text.trim().slice(0, 200) || null,
  serialize: String,
});

/** What the address of the Detections page holds. */
export const detectionsUrlParsers = {
  q: createParser({ parse: (text) => text.slice(0, 200), serialize: String }).withDefault(""),
  /** Packs' ids; "custom": rules that people here made. */
  pack: parseAsNativeArrayOf(name),
  severity: parseAsNativeArrayOf(parseAsStringLiteral(severities)),
  logType: parseAsNativeArrayOf(name),
  tactic: parseAsNativeArrayOf(name),
  technique: parseAsNativeArrayOf(name),
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
