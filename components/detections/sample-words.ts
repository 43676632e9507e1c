import type { DetectionDto } from "@/lib/detections/contract";

type Tried = Pick<DetectionDto["samples"][number], "expected" | "matches" | "error">;

/** True when the rule says of a test event what it should say. */
export function worksAsExpected({ expected, matches, error }: Tried): boolean {
  return error === null && matches === expected;
}

/** What the rule said of a test event: "Matches, but should not". */
export function saidInWords({ expected, matches, error }: Tried): string {
  if (error !== null) return "Failed";
  const said = matches ? "Matches" : "Does not match";
  return matches === expected ? said : `${said}, but should${expected ? "" : " not"}`;
}
