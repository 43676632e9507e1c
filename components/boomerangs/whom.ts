import type { ColleagueDto } from "@/lib/boomerangs/contract";

/** Somebody who can be asked, and by what the API is told who it is. */
export type Colleague = {
  id: string;
  label: string;
  note: string | null;
  by: { userId: string } | { email: string } | { slackUserId: string };
};

const addressPattern = /^\S+@\S+\.\S+$/;
const memberPattern = /^[UW][A-Z0-9]{5,20}$/i;

/** Whom one can ask: those of that name, and whoever has the address or the member ID that was typed. */
export function colleagueOptions(people: readonly ColleagueDto[], sought: string): Colleague[] {
  const text = sought.trim();
  const known = people.flatMap(({ userId, slackUserId, name, email }): Colleague[] => {
    if (userId) return [{ id: userId, label: name, note: email, by: { userId } }];
    if (!slackUserId) return [];
    return [{ id: slackUserId, label: name, note: "In Slack", by: { slackUserId } }];
  });
  if (addressPattern.test(text)) {
    const typed = { id: "typed", label: text, note: "By their address", by: { email: text } };
    return [...known, typed];
  }
  if (!memberPattern.test(text)) return known;
  const by = { slackUserId: text.toUpperCase() };
  return [...known, { id: "typed", label: by.slackUserId, note: "By their member ID", by }];
}
