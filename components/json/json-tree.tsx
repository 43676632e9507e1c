"use client";

import { JsonView } from "react-json-view-lite";

import type { JsonObject } from "./json-view";

const punctuation = "text-faint";

const styles = {
  container: "font-mono text-xs leading-5 break-words",
  basicChildStyle: "ml-4",
  childFieldsContainer: "",
  label: "mr-1.5 text-muted",
  clickableLabel: "mr-1.5 cursor-pointer text-muted hover:text-ink",
  nullValue: "text-faint",
  undefinedValue: "text-faint",
  stringValue: "text-ok",
  booleanValue: "text-high",
  numberValue: "text-low",
  otherValue: "text-ink",
  punctuation,
  expandIcon: "mr-1 inline-block w-3 cursor-pointer select-none text-faint before:content-['▸']",
  collapseIcon: "mr-1 inline-block w-3 cursor-pointer select-none text-faint before:content-['▾']",
  collapsedContent: "mr-1 cursor-pointer text-faint after:content-['…']",
  noQuotesForStringValues: false,
  quotesForFieldNames: false,
};

/** The tree itself; `JsonView` fetches it. */
export function JsonTree({ value }: { value: JsonObject }) {
  return (
    <JsonView
      aria-label="JSON"
      data={value}
      shouldExpandNode={(level) => level < 3}
      clickToExpandNode
      style={styles}
    />
  );
}
