import type { Handler } from "@/lib/platform/slack/testing/test-server";

/** What the conformance test enters for a type, and how its other side answers when all is well. */
export type DestinationSamples = {
  answer: Handler;
  /** Good values for every field; `origin` is where the other side listens. */
  values: (origin: string) => Record<string, string>;
};
