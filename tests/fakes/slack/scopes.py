"""What a method of the Web API takes: a token with some scope, or the app's own id and secret."""

from __future__ import annotations

AS_APP = {"oauth.v2.access"}
"""Methods by the app's id and secret, without a token."""

SCOPES: dict[str, frozenset[str]] = {
    "api.test": frozenset(),
    "apps.connections.open": frozenset(),
    "auth.revoke": frozenset(),
    "auth.test": frozenset(),
    "chat.postEphemeral": frozenset({"chat:write"}),
    "chat.postMessage": frozenset({"chat:write"}),
    "chat.update": frozenset({"chat:write"}),
    "conversations.history": frozenset({"im:history"}),
    "conversations.info": frozenset({"channels:read", "groups:read", "im:read", "mpim:read"}),
    "conversations.open": frozenset({"im:write", "mpim:write"}),
    "users.info": frozenset({"users:read"}),
    "views.open": frozenset(),
    "views.publish": frozenset(),
    "views.push": frozenset(),
    "views.update": frozenset(),
}
"""Per method the scopes of which a bot needs one (docs.slack.dev, the methods' own pages); for conversations.history
what reading direct messages takes.
"""
