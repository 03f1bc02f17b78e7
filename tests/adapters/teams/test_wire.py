"""What an activity says, read without trusting its shape."""

from __future__ import annotations

from typing import Any

import pytest

from adapters.teams.address import Reference, read
from adapters.teams.wire import Arrived, Malformed, arrived, cleaned, read_json
from bot.events import Said

BOT = "28:app"


def typed(text: str = "ready", **other: object) -> dict[str, Any]:
    return {
        "type": "message",
        "id": "1700000000001",
        "channelId": "msteams",
        "serviceUrl": "https://smba.trafficmanager.net/emea/",
        "from": {"id": "29:anna", "name": "Anna", "aadObjectId": "aad-anna"},
        "recipient": {"id": BOT},
        "conversation": {"id": "a:1", "conversationType": "personal", "tenantId": "linde"},
        "text": text,
    } | other


def read_activity(activity: dict[str, Any]) -> Arrived:
    came = arrived(activity)
    assert came is not None
    return came


def mention(account: str, text: str) -> dict[str, Any]:
    return {"type": "mention", "mentioned": {"id": account, "name": text}, "text": f"<at>{text}</at>"}


def test_the_bots_own_name_is_taken_out_of_what_was_said() -> None:
    both = [mention(BOT, "Kring"), mention("29:bert", "Bert")]
    came = read_activity(typed("<at>Kring</at>&nbsp;find <at>Bert</at>\n", entities=both))
    assert came.incoming.event == Said("find Bert")


def test_the_answer_to_something_typed_is_sent_and_to_something_pressed_is_returned() -> None:
    pressed = typed(type="invoke", name="adaptiveCard/action", value={"action": {"data": {}}})
    assert not read_activity(typed()).incoming.inline
    assert read_activity(pressed).incoming.inline
    room = {"id": "19:room@thread.tacv2", "conversationType": "channel", "tenantId": "linde"}
    assert not read_activity(pressed | {"conversation": room}).incoming.inline, "in public nothing is returned"


@pytest.mark.parametrize(("kind", "others"), [("personal", False), ("channel", True), ("groupChat", True)])
def test_others_read_along_in_a_channel_and_a_group_chat(kind: str, others: bool) -> None:
    room = {"id": "19:room@thread.v2", "conversationType": kind, "tenantId": "linde"}
    assert read_activity(typed(conversation=room)).incoming.overheard is others


def test_a_person_is_known_by_tenant_and_directory_id() -> None:
    account = read_activity(typed()).incoming.account
    assert (account.platform, account.tenant, account.user) == ("teams", "linde", "aad-anna")


def test_the_tenant_is_read_from_either_place() -> None:
    other = typed(conversation={"id": "a:1"}, channelData={"tenant": {"id": "eik"}})
    assert read_activity(other).incoming.account.tenant == "eik"


def test_the_same_message_has_the_same_id_and_another_chats_message_has_another() -> None:
    elsewhere = typed(conversation={"id": "a:2", "tenantId": "linde"})
    assert read_activity(typed("a")).incoming.id == read_activity(typed("b")).incoming.id
    assert read_activity(typed()).incoming.id != read_activity(elsewhere).incoming.id


def test_a_message_without_an_id_is_known_by_what_it_holds() -> None:
    first, second = typed("a", id=None), typed("b", id=None)
    assert read_activity(first).incoming.id == read_activity(dict(first)).incoming.id
    assert read_activity(first).incoming.id != read_activity(second).incoming.id


def test_an_id_stays_short_whatever_comes() -> None:
    assert len(read_activity(typed(id="x" * 5000)).incoming.id) <= 80


def test_language_and_zone_are_found_in_either_place_and_only_a_real_zone_counts() -> None:
    client = [{"type": "clientInfo", "locale": "fr-BE", "timezone": "Europe/Paris"}]
    found = read_activity(typed(entities=client)).incoming.profile
    assert found is not None
    assert (found.locale, found.timezone) == ("fr-BE", "Europe/Paris")
    strange = read_activity(typed(localTimezone="../../etc/passwd")).incoming.profile
    assert strange is not None
    assert strange.timezone == ""


@pytest.mark.parametrize("kind", ["channel", "groupChat"])
def test_a_public_place_is_told_and_its_address_is_nobodys_own(kind: str) -> None:
    where = {"id": "19:room@thread.tacv2;messageid=3", "conversationType": kind, "tenantId": "linde", "name": "Room"}
    came = read_activity(typed(conversation=where))
    assert came.public
    assert came.incoming.place is not None
    assert came.incoming.profile is not None
    place, mine = read(came.incoming.place.address), read(came.incoming.profile.address)
    assert place == Reference("https://smba.trafficmanager.net/emea/", "linde", BOT, "19:room@thread.tacv2")
    assert mine == Reference("https://smba.trafficmanager.net/emea/", "linde", BOT, user="29:anna")


def test_an_address_is_the_same_text_each_time() -> None:
    first, again = read_activity(typed("a")).incoming.profile, read_activity(typed("b")).incoming.profile
    assert first == again


def test_an_image_without_words_gets_the_menu() -> None:
    picture = typed("", attachments=[{"contentType": "image/png", "contentUrl": "https://example.org/x.png"}])
    assert read_activity(picture).incoming.event == Said("")


def test_what_no_database_can_hold_is_taken_out() -> None:
    body = b'{"text": "a\\u0000b\\ud83dc", "more": [{"x": "\\udc00"}]}'
    assert cleaned(read_json(body)) == {"text": "ab?c", "more": [{"x": "?"}]}


@pytest.mark.parametrize("body", [b"", b"[]", b"nonsense", b"\xff"])
def test_a_body_that_is_no_activity_is_malformed(body: bytes) -> None:
    with pytest.raises(Malformed):
        read_json(body)
