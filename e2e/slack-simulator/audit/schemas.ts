type Schema = { type: string } & Record<string, unknown>;

const schema = (type: string, fields: string, more: Record<string, string> = {}): Schema => ({
  type,
  [type]: { ...Object.fromEntries(fields.split(" ").map((field) => [field, "string"])), ...more },
});

/** What GET /audit/v1/schemas answers: the entity types; app and workflow_v2 stand there in two versions. */
export const schemas: readonly Schema[] = [
  schema("workspace", "id name domain"),
  schema("enterprise", "id name domain"),
  schema("user", "id name email team"),
  schema("file", "id name filetype title"),
  schema("channel", "id name privacy", {
    is_shared: "bool",
    is_org_shared: "bool",
    teams_shared_with: "Optional: vec<string>",
  }),
  schema("app", "id name", {
    is_distributed: "bool",
    is_directory_approved: "bool",
    is_workflow_app: "bool",
    scopes: "array",
  }),
  schema("app", "id name", { is_distributed: "bool", scopes: "array", bot_scopes: "array" }),
  schema("workflow", "id name"),
  schema("workflow_v2", "id app_id callback_id name updated_by", { date_updated: "int" }),
  schema("workflow_v2", "id app_id callback_id name updated_by template_id", {
    date_updated: "int",
    step_configuration: "vec<dict<string, mixed>>",
  }),
  schema("barrier", "id primary_usergroup", { barriered_from_usergroups: "vec<string>" }),
  schema("message", "team channel timestamp"),
  schema("usergroup", "id name"),
  schema("role", "id name type"),
  schema("account_type_role", "id name"),
  schema("canvas", "id filetype title"),
  schema("template", "id template_name"),
  schema("legal_hold_policy", "id name"),
];
