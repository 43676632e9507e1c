import type { Channel } from "../chat/chat-state";
import { isIn } from "../chat/find-channel";
import { profileOf } from "../chat/profile";
import { html, type Html } from "../http/html";
import type { Drawing } from "./drawing";
import { channelTitle } from "./drawing";

/** The workspace, the person's channels and direct messages, and who the person is. */
export const sidebar = (drawing: Drawing, here: Channel): Html => {
  return html`<div class="sidebar" role="complementary" aria-label="Workspace">
    ${workspaces(drawing)}
    <nav aria-label="Channels">${channelLinks(drawing, here)}</nav>
    ${signedIn(drawing, here)}
  </div>`;
};

/** The links of the sidebar, which come and go. */
export const channelLinks = (drawing: Drawing, here: Channel): Html => {
  const { sim, viewer, teamId } = drawing;
  const visible = sim.state.data.chat.channels.filter(
    (one) => one.teamId === teamId && (one.kind === "public" || isIn(one, viewer.id)),
  );
  const named = visible
    .filter(({ kind }) => kind !== "im")
    .toSorted((one, other) => one.name.localeCompare(other.name));
  const link = (channel: Channel): Html =>
    html`<a
      href="/archives/${channel.id}?as=${viewer.id}"
      ${{ html: channel.id === here.id ? 'aria-current="page"' : "" }}
      >${channelTitle(drawing, channel)}</a
    >`;
  const group = (title: string, channels: readonly Channel[]): Html | false =>
    channels.length > 0 &&
    html`<h2>${title}</h2>
      ${channels.map((one) => link(one))}`;
  return html`${group(
      "Channels",
      named.filter((one) => isIn(one, viewer.id) && !one.archived),
    )}
    <h2>Direct messages</h2>
    ${visible.filter(({ kind }) => kind === "im").map((im) => link(im))}
    ${group(
      "Other channels",
      named.filter((one) => !isIn(one, viewer.id) && !one.archived),
    )}
    ${group(
      "Archived",
      named.filter(({ archived }) => archived),
    )}`;
};

const workspaces = ({ sim, viewer, teamId }: Drawing): Html => {
  const start = (id: string) =>
    sim.state.data.chat.channels.find((one) => one.teamId === id && one.name === "security-alerts");
  return html`<label class="workspace">
    <span class="hidden">Workspace</span>
    <select data-goes>
      ${sim.directory.teams.map((team) => {
        const channel = start(team.id);
        return (
          channel !== undefined &&
          html`<option
            value="/archives/${channel.id}?as=${viewer.id}"
            ${{ html: team.id === teamId ? "selected" : "" }}
          >
            ${team.name}
          </option>`
        );
      })}
    </select>
  </label>`;
};

const signedIn = ({ sim, viewer, teamId }: Drawing, here: Channel): Html => {
  const people = (sim.directory.companyOf(teamId)?.people ?? [])
    .filter((person) => person.teamIds.includes(teamId))
    .map((person) => ({ person, ...profileOf(sim, person) }));
  return html`<label class="me">
    <span>Signed in as</span>
    <select data-goes>
      ${people.map(
        ({ person, name, email }) =>
          html`<option
            value="/archives/${here.id}?as=${person.id}"
            ${{ html: person.id === viewer.id ? "selected" : "" }}
          >
            ${name || person.handle} · ${email ?? "no email"}
          </option>`,
      )}
    </select>
  </label>`;
};
