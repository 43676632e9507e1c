import { z } from "zod";

const scopes = z.array(z.string().max(50)).max(255);

/** The part of an app manifest that Margay writes, within the limits that Slack documents; Slack refuses keys that it does not know, at every level. */
export const documentedManifest = z.strictObject({
  display_information: z.strictObject({
    name: z.string().min(1).max(35),
    description: z.string().max(140).optional(),
    long_description: z.string().min(175).max(4_000).optional(),
    background_color: z
      .string()
      .regex(/^#([0-9A-Fa-f]{3}){1,2}$/)
      .optional(),
  }),
  features: z
    .strictObject({
      bot_user: z
        .strictObject({
          display_name: z.string().min(1).max(80),
          always_online: z.boolean().optional(),
        })
        .optional(),
    })
    .optional(),
  oauth_config: z
    .strictObject({
      redirect_urls: z.array(z.url()).max(1_000).optional(),
      scopes: z.strictObject({ bot: scopes.optional(), user: scopes.optional() }).optional(),
    })
    .optional(),
  settings: z
    .strictObject({
      interactivity: z.strictObject({ is_enabled: z.boolean(), request_url: z.url() }).optional(),
      org_deploy_enabled: z.boolean().optional(),
      socket_mode_enabled: z.boolean().optional(),
      token_rotation_enabled: z.boolean().optional(),
    })
    .optional(),
});
