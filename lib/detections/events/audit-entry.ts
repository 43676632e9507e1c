type Maybe<Shape> = Shape | null | undefined;

/** A person as an audit entry names one. */
export type AuditUser = { id?: unknown; name?: unknown; email?: unknown; team?: unknown };

type Named = { id?: unknown; name?: unknown; domain?: unknown };

/**
 * An audit entry as rules read it. Slack sends anything in any place, so every step may be missing and every value may
 * be of any kind: `?.` is safe whatever is there, and values go through `text` and `list`.
 */
export type AuditEntry = {
  id?: unknown;
  action?: unknown;
  actor?: Maybe<{ type?: unknown; user?: Maybe<AuditUser> }>;
  entity?: Maybe<{
    type?: unknown;
    user?: Maybe<AuditUser>;
    app?: Maybe<
      Named & {
        scopes?: unknown;
        /** Slack has named an app's own scopes in two ways. */
        scopes_bot?: unknown;
        bot_scopes?: unknown;
        is_directory_approved?: unknown;
      }
    >;
    channel?: Maybe<Named & { privacy?: unknown }>;
    message?: Maybe<{ channel?: unknown }>;
    file?: Maybe<Named & { title?: unknown; filetype?: unknown }>;
    canvas?: Maybe<Named & { title?: unknown }>;
    list?: Maybe<Named & { title?: unknown }>;
    usergroup?: Maybe<Named>;
    workspace?: Maybe<Named>;
    enterprise?: Maybe<Named>;
    role?: Maybe<Named & { type?: unknown }>;
    account_type_role?: Maybe<Named>;
    legal_hold_policy?: Maybe<Named>;
    barrier?: Maybe<{
      id?: unknown;
      primary_usergroup?: unknown;
      barriered_from_usergroups?: unknown;
      restricted_subjects?: unknown;
    }>;
  }>;
  context?: Maybe<{
    ip_address?: unknown;
    ua?: unknown;
    location?: Maybe<Named & { type?: unknown }>;
    /** The app that did it in the actor's name. */
    app?: Maybe<Named>;
  }>;
  /** Its shape is the action's own. */
  details?: Maybe<Record<string, unknown>>;
};
