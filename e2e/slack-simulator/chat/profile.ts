import type { Person } from "../company/person";
import type { Sim } from "../sim";

export type Profile = { name: string; email: string | null };

/** What a person's profile shows. Guests keep their address to themselves; /control/profiles changes it. */
export const profileOf = (sim: Sim, person: Person): Profile => {
  const change = sim.state.data.chat.profiles.find(({ userId }) => userId === person.id);
  const usual = person.role === "guest" ? null : person.email;
  return {
    name: change?.name ?? person.name,
    email: change?.email === undefined ? usual : change.email,
  };
};
