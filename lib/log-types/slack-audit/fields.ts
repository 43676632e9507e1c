import type { FieldDefinition } from "../log-type";

type Field = Omit<FieldDefinition, "path">;

const text = (description: string): Field => ({ type: "string", required: false, description });
const required = (field: Field): Field => ({ ...field, required: true });

/** Puts a group of fields under the path of the object that holds them. */
function under(path: string, field: Field, children: Record<string, Field>): FieldDefinition[] {
  return [
    { path, ...field },
    ...Object.entries(children).map(([name, child]) => ({ path: `${path}.${name}`, ...child })),
  ];
}

const object = (description: string): Field => ({ type: "object", required: false, description });
const flag = (description: string): Field => ({ type: "boolean", required: false, description });
const list = (description: string): Field => ({ type: "array", required: false, description });

/** A person, as Slack describes the one who acts and the one who is acted upon. */
const person = (who: string): Record<string, Field> => ({
  id: required(text(`The user ID of ${who}; USLACKUSER where no person was involved.`)),
  name: { ...text(`The display name of ${who}.`), indicator: "username" },
  email: { ...text(`The email address of ${who}.`), indicator: "email" },
  team: text(`The workspace or organization that ${who} belongs to.`),
});

const entityFields: FieldDefinition[] = [
  ...under(
    "entity",
    required(object("What the action was done to; the object stands under the name of its type.")),
    {
      type: required(
        text(
          "The kind of thing: user, channel, file, app, workspace, enterprise, message, workflow, and more.",
        ),
      ),
    },
  ),
  ...under(
    "entity.user",
    object("The person who was acted upon."),
    person("the person acted upon"),
  ),
  ...under("entity.channel", object("The channel that was acted upon."), {
    id: required(text("The channel's ID.")),
    name: text("The channel's name."),
    privacy: text("Who can see the channel, e.g. public or private."),
    is_shared: flag("True when another company shares the channel."),
    is_org_shared: flag("True when several workspaces of the organization share the channel."),
    teams_shared_with: list("The IDs of the workspaces and companies that share the channel."),
  }),
  ...under("entity.file", object("The file that was acted upon."), {
    id: required(text("The file's ID.")),
    name: text("The file's name."),
    title: text("The file's title."),
    filetype: text("The kind of file, e.g. pdf."),
  }),
  ...under("entity.app", object("The app that was acted upon."), {
    id: required(text("The app's ID.")),
    name: text("The app's name."),
    is_distributed: flag("True when other workspaces can install the app."),
    is_directory_approved: flag("True when the app is listed in Slack's own directory."),
    scopes: list("The OAuth scopes that the app asks for."),
  }),
  ...under("entity.workspace", object("The workspace that was acted upon."), {
    id: required(text("The workspace's ID.")),
    name: text("The workspace's name."),
    domain: text("The workspace's Slack domain."),
  }),
  ...under("entity.enterprise", object("The organization that was acted upon."), {
    id: required(text("The organization's ID.")),
    name: text("The organization's name."),
    domain: text("The organization's Slack domain."),
  }),
  ...under("entity.workflow", object("The workflow that was acted upon."), {
    id: required(text("The workflow's ID.")),
    name: text("The workflow's name."),
  }),
  ...under("entity.message", object("The message that was acted upon."), {
    team: text("The workspace that the message was posted in."),
    channel: text("The channel that the message was posted in."),
    timestamp: text("The message's own timestamp, by which Slack finds it."),
  }),
];

/** The fields of an audit entry; Slack sends more, which are kept as they come. */
export const auditFields: FieldDefinition[] = [
  { path: "id", ...required(text("Slack's own ID of the entry; no two entries share one.")) },
  {
    path: "date_create",
    type: "timestamp",
    required: true,
    isEventTime: true,
    description: "When it happened, in seconds since 1970.",
  },
  {
    path: "action",
    ...required(text("What was done, under Slack's name for it, e.g. user_login.")),
  },
  ...under("actor", required(object("Who did it.")), {
    type: required(text("The kind of actor; always user.")),
  }),
  ...under(
    "actor.user",
    object("The person, or the stand-in for one, who acted."),
    person("the one who acted"),
  ),
  ...entityFields,
  ...under("context", required(object("Where, and with what, it was done.")), {
    ua: text("The user agent of the client that was used."),
    ip_address: { ...text("The IP address that it was done from; may be empty."), indicator: "ip" },
  }),
  ...under("context.location", object("The workspace or organization in which it was done."), {
    type: required(text("workspace or enterprise.")),
    id: required(text("The ID of the workspace or organization.")),
    domain: text("Its Slack domain."),
    name: text("Its name."),
  }),
  {
    path: "details",
    type: "json",
    required: false,
    description: "What else Slack says of this action; differs from action to action.",
  },
];
