import { profileOf } from "../chat/profile";
import { html, type Html } from "../http/html";
import type { Sim } from "../sim";

/** Where a person gets another name or email, or none, for apps that know people by them. */
export const profileCard = (sim: Sim): Html => {
  const people = sim.directory.organisation.people.map((person) => {
    const profile = profileOf(sim, person);
    return {
      id: person.id,
      label: `${profile.name || person.handle} · ${profile.email ?? "no email"}`,
    };
  });
  return html`<section class="card">
    <h1>Change a profile</h1>
    <p class="quiet">What is left empty is hidden from apps.</p>
    <form method="post" action="/control/chat/profile" class="row">
      <label
        >Person
        <select name="userId">
          ${people.map(({ id, label }) => html`<option value="${id}">${label}</option>`)}
        </select></label
      >
      <label>Name <input name="name" /></label>
      <label>Email <input name="email" type="email" /></label>
      <button class="primary">Save</button>
    </form>
  </section>`;
};
