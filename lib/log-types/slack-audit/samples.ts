const ines = {
  id: "W0INESMOR",
  name: "Ines Moreau",
  email: "Ines.Moreau@tidewater.example",
  team: "E0TIDEWATR",
};
const tomas = {
  id: "W0TOMASLI",
  name: "Tomas Lind",
  email: "tomas.lind@tidewater.example",
  team: "T0HARBOURS",
  account_type: "full_member",
};
const nobody = { id: "USLACKUSER", name: "", email: "" };
const organization = {
  type: "enterprise",
  id: "E0TIDEWATR",
  name: "Tidewater Freight",
  domain: "tidewater",
};
const workspace = {
  type: "workspace",
  id: "T0HARBOURS",
  name: "Harbours",
  domain: "tidewater-harbours",
};
const desktop = "Slack/4.49.81 (Macintosh; arm64) Electron/39.1.0";

let count = 0;

/** One entry as Slack would send it; every call is another event. */
function entry(
  action: string,
  entity: Record<string, unknown>,
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  count += 1;
  return {
    id: `5a7e11d0-77aa-4c1b-9e00-${String(count).padStart(12, "0")}`,
    date_create: 1_772_600_000 + count,
    action,
    actor: { type: "user", user: ines },
    entity,
    context: {
      location: organization,
      ua: desktop,
      session_id: "7310045518822",
      ip_address: "198.51.100.24",
    },
    ...more,
  };
}

const context = (more: Record<string, unknown>) => ({
  location: workspace,
  ua: desktop,
  session_id: null,
  ip_address: "198.51.100.24",
  ...more,
});

/** Entries of every kind of entity. */
const entities = [
  entry("user_login", { type: "user", user: tomas }),
  entry("public_channel_created", {
    type: "channel",
    channel: {
      id: "C0BERTHS1",
      name: "berth-planning",
      privacy: "public",
      is_shared: true,
      is_org_shared: false,
      teams_shared_with: ["T0PILOTAGE"],
    },
  }),
  entry("file_downloaded", {
    type: "file",
    file: { id: "F0MANIFST", name: "manifest-0342.pdf", title: "Manifest 0342", filetype: "pdf" },
  }),
  entry("app_installed", {
    type: "app",
    app: {
      id: "A0TIDEBOT",
      name: "Tide Tables",
      is_distributed: false,
      is_directory_approved: true,
      is_workflow_app: false,
      scopes: ["chat:write"],
      scopes_bot: [],
      bot_scopes: [],
      creator: "W0TOMASLI",
      team: "T0HARBOURS",
    },
  }),
  entry("workspace_created", {
    type: "workspace",
    workspace: { id: "T0HARBOURS", name: "Harbours", domain: "tidewater-harbours" },
  }),
  entry("organization_verified", {
    type: "enterprise",
    enterprise: { id: "E0TIDEWATR", name: "Tidewater Freight", domain: "tidewater" },
  }),
  entry("message_flagged", {
    type: "message",
    message: { team: "T0HARBOURS", channel: "C0BERTHS1", timestamp: "1772590000.004200" },
  }),
  entry("workflow_published", {
    type: "workflow",
    workflow: { id: "Wf0HANDOV", name: "Shift handover" },
  }),
  entry("workflow_v2_published", {
    type: "workflow_v2",
    workflow_v2: {
      id: "Wf0CUSTOM",
      app_id: "A0TIDEBOT",
      date_updated: 1_772_500_000,
      callback_id: "customs",
      name: "Customs check",
      updated_by: "W0INESMOR",
      step_configuration: [],
    },
  }),
  entry("usergroup_updated", { type: "usergroup", usergroup: { id: "S0PILOTS1", name: "pilots" } }),
  entry("barrier_created", {
    type: "barrier",
    barrier: {
      id: "B0SALES01",
      primary_usergroup: "S0BROKERS",
      barriered_from_usergroups: ["S0PILOTS1"],
      restricted_subjects: ["dm", "mpim"],
    },
  }),
  entry("huddle_started", {
    type: "huddle",
    huddle: {
      id: "R0DOCKSID",
      date_start: 1_772_599_000,
      date_end: 0,
      participants: ["W0INESMOR", "W0TOMASLI"],
    },
  }),
  entry("role_assigned", {
    type: "role",
    role: { id: "Rl0AUDIT1", name: "Log viewer", type: "CUSTOM" },
  }),
  entry("account_type_role_assigned", {
    type: "account_type_role",
    account_type_role: { id: "Rl0GUESTS", name: "Guest" },
  }),
  entry("canvas_opened", {
    type: "canvas",
    canvas: { id: "F0CANVAS1", filetype: "quip", title: "Night shift" },
  }),
  entry("list_created", { type: "list", list: { id: "F0LISTS01" } }),
  entry("function_executed", {
    type: "function",
    function: { id: "Fn0STOWAG", app_id: "A0TIDEBOT", callback_id: "stowage" },
  }),
  entry("template_created", { type: "template", template: { id: "Ct0INCIDN" } }),
  entry("legal_hold_policy_created", {
    type: "legal_hold_policy",
    legal_hold_policy: { id: "Lh0CLAIM7" },
  }),
  entry("external_auth_oauth2_token_created", {
    type: "external_auth_oauth2_token",
    external_auth_oauth2_token: {
      id: 7_310_045_518_822,
      provider: { name: "customs-portal", app: { id: "A0TIDEBOT", scopes: "read write" } },
    },
  }),
];

/** Entries whose parts have another shape than usual. */
const oddities = [
  entry(
    "user_session_reset_by_admin",
    { type: "user", user: tomas },
    { context: context({ session_id: 7_310_045_518_822 }) },
  ),
  entry(
    "user_logout",
    { type: "user", user: tomas },
    { context: { location: workspace, ua: "", ip_address: "" } },
  ),
  entry(
    "user_login",
    { type: "user", user: tomas },
    { context: context({ ip_address: "2001:0DB8:0:0::00A7" }) },
  ),
  entry(
    "user_login",
    { type: "user", user: tomas },
    { context: context({ ip_address: "10.2.3.999" }) },
  ),
  entry(
    "app_scopes_expanded",
    { type: "app", app: null },
    { actor: { type: "user", user: nobody } },
  ),
  entry("file_shared", { type: "file" }, { context: context({ app: null }) }),
  entry(
    "user_email_updated",
    { type: "user", user: { id: "W0TOMASLI", email: "not an address" } },
    {
      details: {
        new_value: "t.lind@tidewater.example",
        previous_value: ["tomas.lind@tidewater.example"],
      },
    },
  ),
  entry(
    "pref.who_can_manage_ext_shared_channels",
    { type: "workspace", workspace: {} },
    { details: { new_value: { type: ["ORG_ADMINS_AND_OWNERS"] }, previous_value: 0 } },
  ),
  entry(
    "anomaly",
    { type: "user", user: ines },
    {
      details: {
        reason: ["asn", "user_agent"],
        action_timestamp: 1_772_600_021_004_211,
        location: "Rotterdam, Netherlands",
        previous_ip_address: "",
        previous_ua: "",
      },
    },
  ),
  entry(
    "anomaly",
    { type: "user", user: ines },
    { details: { reason: "tor", action_timestamp: "1772600022" } },
  ),
  entry(
    "bulk_session_reset_by_admin",
    { type: "enterprise", enterprise: {} },
    { details: { succeeded_users: '["W0INESMOR","W0TOMASLI"]', failed_users: [] } },
  ),
  entry(
    "user_channel_join",
    { type: "channel", channel: { id: "C0BERTHS1" } },
    { details: { inviter: { type: "user", user: tomas } } },
  ),
  entry(
    "agent_message_sent",
    { type: "message", message: {} },
    {
      context: context({
        acting_agent: "Slackbot",
        agent_message: {
          team: "T0HARBOURS",
          channel_id: "C0BERTHS1",
          message_ts: "1772590000.004200",
        },
      }),
    },
  ),
  // Without actor, entity or context: still an event.
  {
    id: "5a7e11d0-77aa-4c1b-9e00-bare00000001",
    date_create: "1772600500",
    action: "organization_upgraded",
  },
  {
    ...entry("user_login", { type: "user", user: tomas }),
    brand_new_field: { nested: [1, "two", null] },
  },
];

/** Our own audit entries, of every shape that Slack is known to send. */
export const auditSamples: unknown[] = [...entities, ...oddities];

/** Entries that cannot be placed, each with what its reason must name. */
export const brokenAuditSamples: [record: unknown, named: string][] = [
  [null, "JSON object"],
  ["user_login", "JSON object"],
  [[], "JSON object"],
  [{ ...entry("user_login", {}), id: undefined }, "id is missing"],
  [{ ...entry("user_login", {}), id: "" }, "id is missing"],
  [{ ...entry("user_login", {}), action: null }, "action is missing"],
  [{ ...entry("user_login", {}), action: ["user_login"] }, "action is not a text"],
  [{ ...entry("user_login", {}), date_create: undefined }, "date_create is missing"],
  [{ ...entry("user_login", {}), date_create: "yesterday" }, "date_create is not a time"],
  [{ ...entry("user_login", {}), date_create: 1_772_600_000_000 }, "date_create is not a time"],
];
