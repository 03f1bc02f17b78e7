"""The answers to what a person asks of their own accounts, beside those of `storage.queries`."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from bot.life.across import Claim, ClaimBy, Login, LoginCode, MyClaim, MyLoginCode, MyLogins
from bot.people import Person
from storage.logins import claim_by, claim_of, code_of, logins_of
from storage.queries import answer

__all__ = ["answer"]


@answer.register
def _(query: MyLogins, connection: Connection, person: Person, now: datetime) -> tuple[Login, ...]:
    return logins_of(connection, person)


@answer.register
def _(query: MyLoginCode, connection: Connection, person: Person, now: datetime) -> LoginCode | None:
    return code_of(connection, person, now)


@answer.register
def _(query: ClaimBy, connection: Connection, person: Person, now: datetime) -> Claim | None:
    return claim_by(connection, query.code, person, now)


@answer.register
def _(query: MyClaim, connection: Connection, person: Person, now: datetime) -> Claim | None:
    return claim_of(connection, person, now)
