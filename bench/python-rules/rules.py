"""The 22 rules for Slack's audit log as one writes them in plain Python: a function each for the decision, the title,
the group and the severity."""


def get(event, *path):
    for key in path:
        if not isinstance(event, dict):
            return None
        event = event.get(key)
    return event


def name(user):
    return get(user, "name") or get(user, "email") or get(user, "id")


def actor(event):
    return name(get(event, "actor", "user")) or "Somebody"


def actor_key(event):
    return get(event, "actor", "user", "id")


def target(event):
    return name(get(event, "entity", "user")) or "somebody"


def target_key(event):
    return get(event, "entity", "user", "id")


def app(event):
    return get(event, "entity", "app", "name") or "an app"


def app_key(event):
    return get(event, "entity", "app", "id")


def place(event):
    found = (
        get(event, "entity", "workspace")
        or get(event, "entity", "enterprise")
        or get(event, "context", "location")
    )
    return get(found, "name") or get(found, "domain") or "the organization"


def place_key(event):
    return (
        get(event, "entity", "workspace", "id")
        or get(event, "entity", "enterprise", "id")
        or get(event, "context", "location", "id")
    )


def thing(event):
    found = get(event, "entity", get(event, "entity", "type") or "")
    return get(found, "name") or get(found, "title") or get(found, "id")


def added_scopes(event):
    after = get(event, "details", "new_scopes") or []
    before = get(event, "details", "previous_scopes") or get(event, "details", "old_scopes") or []
    return [scope for scope in after if scope not in before]


def scope_severity(event):
    scopes = (
        (get(event, "entity", "app", "scopes") or [])
        + (get(event, "details", "new_scopes") or [])
        + (get(event, "details", "bot_scopes") or [])
    )
    return "HIGH" if any(s == "admin" or s.startswith("admin.") for s in scopes) else "MEDIUM"


def reasons(event):
    found = get(event, "details", "reason") or []
    return [found] if isinstance(found, str) else found


def context(event):
    return {
        "who": name(get(event, "actor", "user")),
        "email": get(event, "actor", "user", "email"),
        "address": get(event, "context", "ip_address"),
        "agent": get(event, "context", "ua"),
    }


class Rule:
    def __init__(self, actions, severity, title, group, rule=None):
        self.actions = actions
        self.severity = severity if callable(severity) else lambda event: severity
        self.title = title
        self.group = group
        self.also = rule

    def rule(self, event):
        if event.get("action") not in self.actions:
            return False
        return self.also is None or self.also(event)


def of_place(event):
    return [event.get("action"), place_key(event), actor_key(event)]


def of_app(event):
    return [event.get("action"), app_key(event), actor_key(event)]


def of_target(event):
    return [event.get("action"), target_key(event), actor_key(event)]


def of_thing(event):
    return [event.get("action"), thing(event), actor_key(event)]


RULES = [
    Rule(
        {"app_scopes_expanded", "app_resources_added", "app_resources_granted", "bot_token_upgraded"},
        scope_severity,
        lambda e: f"{actor(e)} gave {app(e)} more access: {', '.join(added_scopes(e))}",
        of_app,
        lambda e: e.get("action") != "app_scopes_expanded" or len(added_scopes(e)) > 0,
    ),
    Rule(
        {"app_approved", "app_installed", "org_app_workspace_added"},
        scope_severity,
        lambda e: f"{actor(e)} added {app(e)}",
        of_app,
    ),
    Rule(
        {"app_restricted", "app_uninstalled", "org_app_workspace_removed"},
        "MEDIUM",
        lambda e: f"{actor(e)} removed {app(e)}",
        of_app,
    ),
    Rule(
        {"bulk_session_reset_by_admin", "user_session_invalidated", "user_session_reset_by_admin"},
        "CRITICAL",
        lambda e: f"{actor(e)} ended the sessions of {target(e)} again and again",
        of_target,
    ),
    Rule(
        {"native_dlp_rule_deactivated", "native_dlp_violation_deleted"},
        lambda e: "MEDIUM" if e.get("action") == "native_dlp_violation_deleted" else "HIGH",
        lambda e: f"{actor(e)} weakened data loss prevention: {thing(e)}",
        of_thing,
    ),
    Rule({"ekm_logging_config_set"}, "HIGH", lambda e: f"{actor(e)} changed key logging for {place(e)}", of_place),
    Rule(
        {"ekm_slackbot_unenroll_notification_sent"},
        "HIGH",
        lambda e: f"{actor(e)} had the owners of {place(e)} told of the end of key management",
        of_place,
    ),
    Rule({"ekm_unenrolled"}, "CRITICAL", lambda e: f"{actor(e)} took {place(e)} out of key management", of_place),
    Rule(
        {"idp_configuration_added", "idp_configuration_deleted", "idp_prod_configuration_updated"},
        "HIGH",
        lambda e: f"{actor(e)} changed the identity provider {get(e, 'details', 'label')} of {place(e)}",
        of_place,
    ),
    Rule(
        {"barrier_deleted", "barrier_updated"},
        "MEDIUM",
        lambda e: f"{actor(e)} changed the barrier {get(e, 'entity', 'barrier', 'id')}",
        of_thing,
    ),
    Rule({"intune_disabled"}, "CRITICAL", lambda e: f"{actor(e)} switched Intune off for {place(e)}", of_place),
    Rule(
        {
            "legal_hold_policy_entities_deleted",
            "legal_hold_policy_exclusion_added",
            "legal_hold_policy_released",
            "legal_hold_policy_updated",
        },
        "HIGH",
        lambda e: f"{actor(e)} weakened the legal hold {thing(e)}",
        of_thing,
    ),
    Rule(
        {"pref.two_factor_auth_changed"},
        "HIGH",
        lambda e: f"{actor(e)} changed two-factor authentication for {place(e)} to {get(e, 'details', 'new_value')}",
        of_place,
    ),
    Rule({"organization_created"}, "LOW", lambda e: f"{actor(e)} created {place(e)}", of_place),
    Rule({"organization_deleted"}, "MEDIUM", lambda e: f"{actor(e)} deleted {place(e)}", of_place),
    Rule(
        {"anomaly"},
        lambda e: "MEDIUM"
        if {"excessive_malware_uploads", "session_fingerprint", "unexpected_admin_action"} & set(reasons(e))
        else "LOW",
        lambda e: f"Slack noticed something unusual about {actor(e)}: {'; '.join(reasons(e))}",
        lambda e: [actor_key(e), ", ".join(sorted(reasons(e)))],
    ),
    Rule(
        {"file_malicious_content_detected"},
        "CRITICAL",
        lambda e: f"Slack found malware in {get(e, 'entity', 'file', 'name')} of {actor(e)}",
        of_thing,
    ),
    Rule(
        {"private_channel_converted_to_public"},
        "HIGH",
        lambda e: f"{actor(e)} made #{get(e, 'entity', 'channel', 'name')} public",
        of_thing,
    ),
    Rule({"role_change_to_user"}, "MEDIUM", lambda e: f"{actor(e)} took the role of {target(e)} away", of_target),
    Rule(
        {"service_owner_transferred"},
        "CRITICAL",
        lambda e: f"{actor(e)} handed the primary ownership of {place(e)} to {target(e)}",
        of_target,
    ),
    Rule(
        {"pref.sso_setting_changed"},
        "HIGH",
        lambda e: f"{actor(e)} changed single sign-on of {place(e)} to {get(e, 'details', 'new_value')}",
        of_place,
    ),
    Rule(
        {"owner_transferred", "permissions_assigned", "role_change_to_admin", "role_change_to_owner"},
        lambda e: "MEDIUM" if e.get("action") == "permissions_assigned" else "CRITICAL",
        lambda e: f"{actor(e)} raised the role of {target(e)}",
        of_target,
    ),
]
