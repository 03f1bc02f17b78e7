"""The keys that Microsoft signs with: real ones, made anew for each run."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

Json = dict[str, Any]


@dataclass(frozen=True)
class SigningKey:
    """One of Microsoft's own keys; `endorsements` are the channels it may sign for."""

    kid: str
    private: rsa.RSAPrivateKey
    endorsements: tuple[str, ...] = ("msteams", "webchat")

    def public(self) -> Json:
        numbers = jwt.algorithms.RSAAlgorithm.to_jwk(self.private.public_key(), as_dict=True)
        return {**numbers, "kid": self.kid, "use": "sig", "endorsements": list(self.endorsements)}


@cache
def private_key(number: int) -> rsa.RSAPrivateKey:
    """A real RSA key, made when it is first asked for."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)
