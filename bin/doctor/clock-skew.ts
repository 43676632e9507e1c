import type { Check, Result } from "./check";

const remedy = "Turn on time synchronisation (NTP), e.g. timedatectl set-ntp true.";

/** Judges how far our clock is off; Slack's signatures and poll windows bear a few seconds. */
export function judgeSkew(aheadMs: number): Result {
  const seconds = Math.round(Math.abs(aheadMs) / 1000);
  const detail = `This machine's clock is ${seconds} s ${aheadMs > 0 ? "behind" : "ahead of"} Slack's.`;
  if (seconds > 60) return { status: "fail", detail, remedy };
  if (seconds > 5) return { status: "warn", detail, remedy };
  return { status: "ok", detail: `Within ${Math.max(1, seconds)} s of Slack's.` };
}

export const clockSkew: Check = {
  id: "clock",
  title: "Clock",
  run: async ({ slack }) => {
    const answer = await slack();
    if (answer.reachable && answer.aheadMs !== null) return judgeSkew(answer.aheadMs);
    return {
      status: "warn",
      detail: "Not checked: Slack told no time.",
      remedy: "See the line about Slack.",
    };
  },
};
