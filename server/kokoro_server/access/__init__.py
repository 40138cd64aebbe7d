"""Access: who may call, over which connection, and how much."""

from kokoro_server.access.identity import caller, certificate_name
from kokoro_server.access.policy import Access, open_access
from kokoro_server.access.quotas import Quotas
from kokoro_server.access.tokens import client_line, new_token, quota_in

__all__ = [
    "Access",
    "Quotas",
    "caller",
    "certificate_name",
    "client_line",
    "new_token",
    "open_access",
    "quota_in",
]
