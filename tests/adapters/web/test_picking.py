"""Picking in the playground: its own people and channels, those of one's own organisation and no others."""

from __future__ import annotations

from adapters.web.demo import Demo
from adapters.web.picking import offered, with_lists
from adapters.words import speak_to
from bot.people import Reader
from bot.speech import Raw, t
from bot.views import Field, Form
from kring.cast import CHANNELS, NORD, PEOPLE
from tests.fakes.web import playing

SAY = speak_to(Reader("fr"))


async def test_a_channel_is_picked_from_a_list_of_ones_own() -> None:
    async with playing() as play:
        julien = await play.be("julien")
        await julien.command("canal")
        await julien.press(SAY(t("link-pick")))
        options = {option.text: option.attrs["value"] for option in julien.open_form.all("option")}
        assert options == {"": "", "studio": "nord/#studio", "atelier": "nord/#atelier"}
        await julien.fill({"channel": options["atelier"]})
        await julien.press(SAY(t("link-scope", scope="organisation")))
        assert SAY(t("link-done", channel=Raw("atelier"), scope="organisation")) in await julien.screen()


async def test_a_channel_of_another_organisation_is_an_error_at_the_field() -> None:
    async with playing() as play:
        julien = await play.be("julien")
        await julien.command("canal")
        await julien.press(SAY(t("link-pick")))
        for forged in ("linde/#thuiszorg", "nowhere"):
            await julien.fill({"channel": forged})
            assert SAY(t("form-not-a-channel")) in julien.open_form.text


def test_people_are_offered_by_name_and_only_those_of_the_same_tenant() -> None:
    demo = Demo(PEOPLE, tuple(one.channel for one in CHANNELS), None, None)  # type: ignore[arg-type]  # no clock is asked
    form = Form("pick", Raw("Who?"), (Field("who", Raw("Who"), "person"), Field("why", Raw("Why"))), Raw("Go on"))
    julien = next(one.account for one in PEOPLE if one.slug == "julien")
    who, why = with_lists(form, demo, julien).fields
    assert [(option.label, option.value) for option in who.options] == [
        (Raw("Inês Carvalho"), "ines"),
        (Raw("Julien Moreau"), "julien"),
    ]
    assert why.options == ()
    assert {"ines", "julien", "nord/#studio", "nord/#atelier"} == set(offered(demo, NORD))


def test_whoever_picks_somebody_else_is_not_on_the_list_themselves() -> None:
    demo = Demo(PEOPLE, (), None, None)  # type: ignore[arg-type]  # no clock is asked
    julien = next(one.account for one in PEOPLE if one.slug == "julien")
    form = Form("pick", Raw("Who?"), (Field("who", Raw("Who"), "person", others=True),), Raw("Go on"))
    (who,) = with_lists(form, demo, julien).fields
    assert [option.value for option in who.options] == ["ines"]
