import { z } from "zod";

const url = z
  .string()
  .max(3500)
  .regex(/^https?:\/\//, "must start with http:// or https://");
const scopes = z.array(z.string().max(50)).max(255);
const events = z.array(z.string().max(50)).max(100);

const displayInformation = z.strictObject({
  name: z.string().min(1).max(35),
  description: z.string().min(1).max(140).optional(),
  background_color: z
    .string()
    .regex(/^#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?$/, "must be a colour like #1d2 or #11dd22")
    .optional(),
  long_description: z.string().min(175).max(4000).optional(),
});

const features = z.strictObject({
  app_home: z
    .strictObject({
      home_tab_enabled: z.boolean().optional(),
      messages_tab_enabled: z.boolean().optional(),
      messages_tab_read_only_enabled: z.boolean().optional(),
    })
    .optional(),
  bot_user: z
    .strictObject({
      display_name: z.string().min(1).max(80),
      always_online: z.boolean().optional(),
    })
    .optional(),
});

const oauthConfig = z.strictObject({
  redirect_urls: z.array(z.string().max(2500).regex(/:\/\//, "must be a URL")).max(1000).optional(),
  scopes: z
    .strictObject({
      bot: scopes.optional(),
      user: scopes.optional(),
      bot_optional: scopes.optional(),
      user_optional: scopes.optional(),
    })
    .optional(),
  token_management_enabled: z.boolean().optional(),
  pkce_enabled: z.boolean().optional(),
});

const settings = z.strictObject({
  allowed_ip_address_ranges: z.array(z.string()).min(1).max(10).optional(),
  event_subscriptions: z
    .strictObject({
      request_url: url.optional(),
      user_events: events.optional(),
      bot_events: events.optional(),
    })
    .optional(),
  incoming_webhooks: z
    .strictObject({ incoming_webhooks_enabled: z.boolean().optional() })
    .optional(),
  interactivity: z
    .strictObject({
      is_enabled: z.boolean(),
      request_url: url.optional(),
      message_menu_options_url: url.optional(),
    })
    .optional(),
  org_deploy_enabled: z.boolean().optional(),
  socket_mode_enabled: z.boolean().optional(),
  token_rotation_enabled: z
    .literal(false, { error: "tokens that rotate are not simulated" })
    .optional(),
  is_hosted: z.boolean().optional(),
});

const manifestSchema = z.strictObject({
  $schema: z.string().optional(),
  _metadata: z
    .strictObject({ major_version: z.int().optional(), minor_version: z.int().optional() })
    .optional(),
  display_information: displayInformation,
  features: features.optional(),
  oauth_config: oauthConfig.optional(),
  settings: settings.optional(),
});

export type Manifest = z.output<typeof manifestSchema>;

/** The manifest, or what is wrong with it, one sentence a mistake. */
export const readManifest = (given: unknown): { manifest: Manifest } | { problems: string[] } => {
  const parsed = manifestSchema.safeParse(given);
  if (parsed.success) return { manifest: parsed.data };
  return {
    problems: parsed.error.issues.map(
      ({ path, message }) => `${["", ...path].join("/") || "/"}: ${message}`,
    ),
  };
};
