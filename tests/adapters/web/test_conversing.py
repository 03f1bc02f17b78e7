"""Typing, pressing and filling in, as one does in the page without JavaScript."""

from html import unescape

import pytest

from adapters.words import speak_to
from bot.people import Reader
from bot.speech import t
from tests.fakes.web import playing

TYPED = [
    "<script>alert(1)</script>",
    "<!channel> @here",
    "*vet* [link](https://evil.example)",
    "مرحبا بالعالم",
    "👩‍👩‍👧‍👦 🎉",
]


async def test_an_answer_redraws_the_message_in_place_and_shows_what_was_chosen() -> None:
    async with playing() as play:
        an = await play.be("an")
        await an.command("klaar")
        before = await an.texts()
        await an.press("Grotendeels")
        after = await an.texts()
        assert len(after) == len(before)
        assert "2 van 10" in after[-1]
        assert "Grotendeels" in an.page.all("p", class_="chose")[-1].text


async def test_a_command_with_or_without_its_slash_gets_the_same_answer() -> None:
    async with playing() as play:
        an, emma = await play.be("an"), await play.be("emma")
        await an.command("zoek")
        await emma.say("find")
        assert "Digitaal plannen zonder stress" in await an.screen()
        assert "Digitaal plannen zonder stress" in await emma.screen()


async def test_a_typed_message_has_its_answer_when_the_page_comes_back() -> None:
    async with playing() as play:
        an = await play.be("an")
        await an.say("klaaar")
        said = await an.texts()
        assert said[-2] == "klaaar"
        assert "klaaar" in said[-1]


async def test_whatever_is_typed_is_shown_as_it_is_and_answered() -> None:
    async with playing() as play:
        an = await play.be("an")
        for typed in TYPED:
            await an.say(typed)
            said = await an.texts()
            assert said[-2] == typed
            assert said[-1]


async def test_fifty_thousand_characters_get_an_answer_and_the_page_stays_light() -> None:
    async with playing() as play:
        an = await play.be("an")
        for letter in ("x", "é", "🎉"):
            await an.say(letter * 50_000)
            assert an.answer
            assert an.answer.status == 200
            assert len(an.answer.text) < 150_000
            assert (await an.texts())[-1]
        await an.command("klaar")
        assert "1 van 10" in await an.screen()


async def test_an_empty_message_is_no_message() -> None:
    async with playing() as play:
        an = await play.be("an")
        await an.say("  ")
        assert await an.texts() == []


async def test_the_same_page_sent_twice_counts_once() -> None:
    """A double press, or a form sent again by going back."""
    async with playing() as play:
        an = await play.be("an")
        await an.command("klaar")
        button = next(b for b in an.page.all("button") if b.text == "Helemaal")
        await an.click(button)
        await an.click(button)
        assert "2 van 10" in await an.screen()
        composer = an.page.first("form", class_="composer")
        await an.post(composer, {"text": "hallo"})
        await an.post(composer, {"text": "hallo"})
        assert (await an.texts()).count("hallo") == 1


async def test_a_button_on_an_old_page_explains_itself_and_changes_nothing() -> None:
    async with playing() as play:
        an, elsewhere = await play.be("an"), await play.be("an")
        await an.command("klaar")
        old = await elsewhere.look()
        await an.press("Deels")
        await elsewhere.click(next(b for b in old.all("button") if b.text == "Helemaal"))
        shown = await elsewhere.screen()
        assert "2 van 10" in shown
        assert elsewhere.page.all("p", class_="notice")


async def test_a_made_up_control_is_no_accident() -> None:
    async with playing() as play:
        an = await play.be("an")
        await an.command("klaar")
        for control in (
            "",
            "nonsense",
            "press=answer",
            "press=answer&value=99%3A9",
            "command=zzz&rest=",
            "open=nothing",
        ):
            fields = {"control": control, "flow": "readiness", "subject": "", "id": "x", "key": "y"}
            assert (await play.site.post("/as/an/chat/press", data=fields)).status == 200
        await an.look()
        assert "1 van 10" in "\n".join(await an.texts())


async def test_somebody_elses_conversation_can_not_be_reached_with_its_reference() -> None:
    async with playing() as play:
        an, marc = await play.be("an"), await play.be("marc")
        await an.command("klaar")
        await an.press("Helemaal")
        page = await an.look()
        key = page.all("article")[-1].first("input", name="key").attrs["value"]
        fields = {"control": "press=back&value=", "flow": "readiness", "subject": "", "id": "x", "key": key}
        await play.site.post("/as/marc/chat/press", data=fields)
        await marc.look()
        assert "van 10" not in "\n".join(await marc.texts())


async def test_another_language_is_spoken_at_once_by_the_page_too() -> None:
    async with playing() as play:
        an = await play.be("an")
        await an.command("taal")
        await an.choose("Français")
        await an.look()
        assert an.page.first("html").attrs["lang"] == "fr"
        assert an.page.first("button", id="send").text.startswith("Envoyer")


# --- forms


NETWORK = {"name": "Rustig werken", "goal": "Minder onderbroken worden", "date": "2026-04-16", "place": "Gent"}


async def test_a_command_that_wants_a_form_opens_it_at_once_in_its_message() -> None:
    async with playing() as play:
        sofie = await play.be("sofie")
        await sofie.command("nieuw")
        form = sofie.open_form
        assert form.first(id=form.attrs["aria-labelledby"]).text
        assert "open-form" in form.above("article").first("form", class_="open-form").attrs["class"]
        await sofie.fill({"topic": "zwemmen"})
        assert "Over “zwemmen”" in await sofie.screen()
        assert not sofie.page.all("form", class_="open-form")


@pytest.mark.row("O3.1")
async def test_errors_stand_beside_their_fields_and_nothing_typed_is_lost() -> None:
    async with playing() as play:
        sofie = await play.be("sofie")
        await sofie.command("nieuw zwemmen")
        await sofie.press("Start een nieuw netwerk")
        await sofie.fill({**NETWORK, "goal": "", "date": "2020-01-01"})
        form = sofie.open_form
        goal, name = form.first(name="field:goal"), form.first(name="field:name")
        assert name.attrs["value"] == "Rustig werken"
        assert goal.attrs["aria-invalid"] == "true"
        assert form.first(id=goal.attrs["aria-describedby"].split()[-1]).has({"class_": "error"})
        await sofie.fill({"goal": NETWORK["goal"]})
        assert sofie.open_form.first(name="field:date").attrs["aria-invalid"] == "true"
        await sofie.fill({"date": NETWORK["date"]})
        assert "Minder onderbroken worden" in await sofie.screen()


async def test_closing_a_form_leaves_everything_as_it_was() -> None:
    async with playing() as play:
        sofie = await play.be("sofie")
        await sofie.command("nieuw")
        close = next(link for link in sofie.open_form.all("a") if link.text == "Sluit")
        assert close.attrs["href"].startswith("/as/sofie/chat#m-")
        await sofie.look()
        assert not sofie.page.all("form", class_="open-form")
        await sofie.press("Zeg waarover het gaat")
        assert sofie.page.all("form", class_="open-form")


async def test_a_form_that_is_no_longer_possible_explains_itself() -> None:
    async with playing() as play:
        sofie, elsewhere = await play.be("sofie"), await play.be("sofie")
        await sofie.command("nieuw")
        old = await elsewhere.look()
        await sofie.press("Gooi dit weg")
        await elsewhere.click(next(b for b in old.all("button") if b.text == "Zeg waarover het gaat"))
        assert elsewhere.page.all("p", class_="notice")
        assert not elsewhere.page.all("form", class_="open-form")


# --- channels


async def test_in_a_channel_people_talk_and_only_a_command_is_for_kring() -> None:
    async with playing() as play:
        an, youssef = await play.be("an", "thuiszorg"), await play.be("youssef", "thuiszorg")
        await an.say("Wie heeft er morgen tijd?")
        await youssef.look()
        assert await youssef.texts() == ["Wie heeft er morgen tijd?"]


async def test_what_kring_answers_in_a_channel_only_the_asker_sees() -> None:
    async with playing() as play:
        an, youssef = await play.be("an", "thuiszorg"), await play.be("youssef", "thuiszorg")
        await an.command("kanaal")
        assert "thuiszorg" in await an.screen()
        assert "alleen jij ziet dit" in an.page.text
        await youssef.look()
        assert await youssef.texts() == []


async def test_a_channel_is_linked_from_inside_and_then_gets_what_people_share() -> None:
    async with playing() as play:
        ines = await play.be("ines", "atelier")
        await ines.command("channel")
        await ines.press("The whole organisation’s")
        await ines.look("chat")
        await ines.command("share Draw the screws first")
        await ines.press("The whole organisation (atelier)")
        await ines.press("Post it")
        julien = await play.be("julien", "atelier")
        assert "Draw the screws first" in await julien.screen()


async def test_a_shared_insight_stands_in_the_channel_in_the_channels_language() -> None:
    async with playing() as play:
        emma = await play.be("emma", "revalidatie")
        post = emma.page.all("article")[-1]
        assert "Ask the family" in post.text
        assert post.attrs["lang"] == "nl"


# --- when the store is away


async def test_when_nothing_can_be_saved_the_person_is_told_so() -> None:
    async with playing() as play:
        an = await play.be("an")
        await an.command("klaar")
        kept = await an.texts()
        play.store.away = True
        await an.press("Helemaal")
        assert an.answer
        assert an.answer.status == 503
        assert "opgeslagen" in an.answer.text or "bewaard" in an.answer.text
        play.store.away = False
        await an.look()
        assert await an.texts() == kept


async def test_that_nothing_was_saved_is_said_in_the_persons_own_language() -> None:
    """Whatever the browser asks for."""
    async with playing() as play:
        claire = await play.be("claire")
        play.store.away = True
        await claire.command("klaar")
        assert claire.answer
        assert claire.answer.status == 503
        assert 'lang="fr"' in claire.answer.text
        assert speak_to(Reader("fr"))(t("not-saved")) in unescape(claire.answer.text)
