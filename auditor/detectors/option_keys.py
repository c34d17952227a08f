"""The keys that each detector reads of a rule's options; a rule file with another one is refused."""

from __future__ import annotations

from collections.abc import Mapping

ANY: frozenset[str] = frozenset()
"""The keys of a table that names what it likes."""

# Keys, and for those that hold tables, the keys of these.
Keys = Mapping[str, frozenset[str] | None]


def _plain(keys: str) -> dict[str, None]:
    """Keys of plain values."""
    return dict.fromkeys(keys.split())


def _tables(**keys: str) -> dict[str, frozenset[str]]:
    """Keys of tables, with the keys of these."""
    return {key: frozenset(inside.split()) for key, inside in keys.items()}


OPTION_KEYS: Mapping[str, Keys] = {
    "api_host": {
        **_plain("sure"),
    },
    "auth_host": {
        **_plain("sure"),
    },
    "endpoint": {
        **_plain("not_segments prefixes replacement_prefix resources statuses tables"),
    },
    "file_download": {
        **_plain("carriers fetchers header link_names object_names send_methods"),
    },
    "file_host": {
        **_plain("allow_list_words link_names"),
    },
    "fixed_rate_limit": {
        **_plain(
            "calls count_words fewest_calls hour_names hour_words left_words limit_words "
            "long_wait_seconds paired_names period_words rate_limit_exceptions refusal_words "
            "reset_headers seconds sleep_calls status_codes status_names time_words wait_calls "
            "waiting_words"
        ),
        **_tables(
            limiters="call calls calls_position period period_position",
        ),
    },
    "implicit_grant": {
        **_plain("clients fragment_attributes fragment_functions fragment_separators parameter values"),
    },
    "missing_header": {},
    "narrow_id": {
        **_plain(
            "generated history_folders id_endings not_ids own_keys payload_keys references resource_ids "
            "undoing_functions vendor_words"
        ),
        **_tables(
            databases="narrow wide",
            struct="arrays functions narrow_codes wide_code",
            type_names="cast_strings casts keywords methods replaced_keywords strings",
            types="name wide",
        ),
    },
    "page_size": {
        **_plain("parameters"),
    },
    "refresh_rotation": {
        **_plain("grant retry_decorators"),
        **_tables(
            refreshing_bases="base body keeps",
            refreshing_clients="call raises token updater when",
        ),
    },
    "revoked_token": {
        **_plain("access_words refresh_words wrong_parameters"),
    },
    "sandbox_schedule": {
        **_plain(
            "clouds date_words day_arguments day_attributes earliest_day environment latest_day "
            "monthly_words other_restoring refresh_words sandbox_words scheduling_calls "
            "working_day_calls working_day_words"
        ),
    },
    "service_account": {
        **_plain(
            "credential_fields dmsa_words endpoint_segments grant holder_words named_confidence "
            "no_header_confidence not_credentials per_company_confidence service_account_prefixes "
            "service_account_words"
        ),
    },
    "token_in_url": {
        **_plain("adding_words not_tokens parameters refresh_words token_words"),
    },
    "token_leak": {
        **_plain(
            "carriers header keepers keeps_header link_names object_names redirect_hooks signed_names token_names"
        ),
    },
    "token_lifetime": {
        **_plain(
            "age_words auth_hooks claim_keys drawing_calls expiry_words fallback_keywords filler_words "
            "issuing_calls lifetime_words longest margin_words never_calls other_libraries other_words "
            "own_words past_words refresh_words session_words shortest shortest_rhythm telling_calls "
            "token_nouns token_words waiting_words"
        ),
        **_tables(
            caches="anywhere keywords words",
            cookies="keywords methods",
            schedulers="in_milliseconds keywords schedule_keys sleeps task_keys words",
        ),
    },
    "transport": {
        **_plain(
            "default_context default_context_libraries insecure_schemes old_protocol_texts "
            "old_protocols unverified_calls unverified_modes version_attributes version_keywords"
        ),
        "unverified_keywords": ANY,
    },
    "unknown_endpoint": {
        **_plain("largest_slip left_to_others prefixes"),
    },
    "upload": {
        **_plain("json_parts methods other_confidence prefixes statuses tables uploads_path"),
    },
    "webhook_trigger": {
        **_plain("event_keys events resource_keys"),
        "replacements": ANY,
    },
}
