"""Secrets at rest: encrypted with the first key, readable with any (Fernet: AES-128-CBC with HMAC-SHA256)."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from collections.abc import Sequence

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.ports import NoKeys

PURPOSE = b"kring: secrets at rest"


class Vault:
    """`keys` are texts of any kind, the newest first: `KRING_SECRET_KEY`."""

    def __init__(self, keys: Sequence[str] = ()) -> None:
        self._fernet = MultiFernet([Fernet(_derived(key)) for key in keys]) if keys else None

    @property
    def has_keys(self) -> bool:
        """Whether anything can be sealed."""
        return self._fernet is not None

    def seal(self, secret: str) -> str:
        """What may be written down; empty for an empty secret. Raises `NoKeys` without a key."""
        if not secret:
            return ""
        if self._fernet is None:
            raise NoKeys("KRING_SECRET_KEY is not set")
        return self._fernet.encrypt(secret.encode()).decode()

    def unseal(self, sealed: str) -> str:
        """The secret. Raises `NoKeys` when no key fits."""
        if not sealed:
            return ""
        try:
            return self._fernet.decrypt(sealed.encode()).decode() if self._fernet else self._refuse()
        except InvalidToken:
            raise NoKeys("no key of KRING_SECRET_KEY fits what is kept") from None

    def renewed(self, sealed: str) -> str:
        """The same secret under the newest key. Raises `NoKeys` when no key fits."""
        return self.seal(self.unseal(sealed))

    def _refuse(self) -> str:
        raise NoKeys("KRING_SECRET_KEY is not set")


def _derived(key: str) -> bytes:
    """A key of the right length from a text of any: such a text is random already, so no slow derivation is needed."""
    return urlsafe_b64encode(HKDF(SHA256(), 32, salt=None, info=PURPOSE).derive(key.encode()))
