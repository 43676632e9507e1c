import type { SlackAnswer } from "./check";

/** Slack's Date header has whole seconds: read as the middle of its second. */
const halfSecond = 500;

/** Calls Slack's API without a token and compares its clock with ours, allowing for the journey. */
export async function askSlack(apiUrl: string): Promise<SlackAnswer> {
  const sent = Date.now();
  try {
    const response = await fetch(`${apiUrl}api.test`, {
      method: "POST",
      signal: AbortSignal.timeout(10_000),
    });
    const received = Date.now();
    await response.body?.cancel();
    const theirs = Date.parse(response.headers.get("date") ?? "");
    return {
      reachable: true,
      aheadMs: Number.isNaN(theirs) ? null : theirs + halfSecond - (sent + received) / 2,
    };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { reachable: false, problem: cause instanceof Error ? cause.message : String(cause) };
  }
}
