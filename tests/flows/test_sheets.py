"""Lists from a spreadsheet: read whole or not at all, and every bad line told; and the funds of each sector."""

from __future__ import annotations

from typing import get_args

import pytest

from bot.catalogue.model import WholeCatalogue
from bot.catalogue.sheets import LINES, Wrong, entries_in
from bot.content.sources import SECTORS, WORKABLE
from bot.people import LOCALES, Locale
from tests.flows.networks import a_world
from tests.flows.telling import told
from tests.flows.test_catalogue import linked, with_hr

SHEET = (
    "\ufeffNaam;Soort;Over;Website;Lid;Functies;Interesses\r\n"
    'Koepel Oost;koepel;"Zegt ""ja"";\nen denkt mee";koepel.be;ja;"hr, directie";leren\r\n'
    "\r\nNetwerk Noord;;;;;;\r\n"
)
"""As Excel saves it: with a byte order mark, semicolons, quoted cells and an empty line."""


@pytest.mark.row("O2.1")
@pytest.mark.parametrize("way", ["form", "chat"])
async def test_a_list_from_a_spreadsheet_is_loaded_and_can_be_sent_again(way: str) -> None:
    world, hanne, bo = await with_hr()
    for expected in ("2 nieuw, 0 bijgewerkt", "0 nieuw, 2 bijgewerkt"):
        await hanne.command("catalogue")
        await hanne.press("paste")
        reply = await (hanne.submit("sheet", lines=SHEET) if way == "form" else hanne.say(SHEET))
        assert expected in told(reply)
    assert "Koepel Oost" in told(await bo.command("find directie"))
    entries = (await world.store.ask(await hanne.known(), [WholeCatalogue()]))[WholeCatalogue()]
    assert [(one.kind, one.joined, one.functions, one.link) for one in entries] == [
        ("umbrella", True, ("hr", "directie"), "https://koepel.be"),
        ("outside", False, (), ""),
    ]


async def test_of_a_list_with_one_bad_line_nothing_is_kept_and_the_line_is_told() -> None:
    world, hanne, _ = await with_hr()
    await hanne.command("catalogue")
    await hanne.press("paste")
    read = told(await hanne.submit("sheet", lines="naam;soort\nGoed;koepel\nFout;vereniging\n;fonds\n"))
    assert "Lijn 3: “vereniging” is geen soort." in read
    assert "Lijn 4: de naam ontbreekt." in read
    assert (await world.store.ask(await hanne.known(), [WholeCatalogue()]))[WholeCatalogue()] == ()


BAD = {
    "empty": "  \n ",
    "big": "naam\n" + "x" * 300_000,
    "many": "naam\n" + "".join(f"n{number}\n" for number in range(LINES + 1)),
    "header": "Alimento;fonds\nVolta;fonds",
    "twice-header": "naam;nom\nA;B",
    "quotes": 'naam\n"open',
    "cells": "naam;soort\nA;fonds;nog iets",
    "no-name": "naam;soort\n---;fonds",
    "kind": "naam;soort\nA;iets",
    "member": "naam,lid\nA,misschien",
    "long": "naam\n" + "x" * 121,
    "listed": "naam;functies\nA;" + ",".join(map(str, range(11))),
    "link": "naam;website\nA;file:///etc/passwd",
    "garbled": "naam\nÃ‰cole cafÃ©",
    "control": "naam\nA\0B",
    "formula": 'naam\n=HYPERLINK("x")',
    "twice": "naam\nEen\néén\neen",
}


@pytest.mark.parametrize("what", BAD)
async def test_every_bad_list_is_refused_with_its_reason(what: str) -> None:
    entries, problems = entries_in(BAD[what], "x")
    assert entries == ()
    assert problems[0].what == what


@pytest.mark.parametrize("cell", ["+1+cmd", "-2+3", "\uff1dcmd", "\uff0b1", "@SUM(1)", " =A1"])
def test_whatever_a_spreadsheet_would_compute_is_refused(cell: str) -> None:
    entries, problems = entries_in(f"naam;over\nA;{cell}", "x")
    assert (entries, [one.what for one in problems]) == ((), ["formula"])


@pytest.mark.parametrize("cell", ["-", "--", "", "een-op-een", "zorg + welzijn"])
def test_a_dash_for_nothing_is_no_formula(cell: str) -> None:
    assert entries_in(f"naam;over\nA;{cell}", "x")[1] == ()


def test_every_reason_for_refusing_a_list_is_shown_by_one() -> None:
    assert set(BAD) == set(get_args(Wrong))


@pytest.mark.parametrize("divider", [",", ";", "\t"])
def test_a_list_is_read_whatever_divides_its_cells(divider: str) -> None:
    for top in ("", "\ufeff", f"sep={divider}\r\n", "\n\n"):
        entries, problems = entries_in(f"{top}name{divider}type\nA{divider}fund\rB{divider}\n", "x")
        assert (problems, [(one.name, one.kind) for one in entries]) == ((), [("A", "fund"), ("B", "outside")])


def test_ten_megabytes_are_refused_at_once() -> None:
    assert entries_in("naam\n" + "a;b\n" * 2_500_000, "x") == ((), (entries_in("x" * 200_001, "x")[1][0],))


async def test_a_full_list_of_five_hundred_is_loaded_in_one_go() -> None:
    world, hanne, _ = await with_hr()
    await hanne.command("catalogue")
    await hanne.press("paste")
    sheet = "naam\n" + "".join(f"Netwerk {number}\n" for number in range(LINES))
    assert "500 nieuw" in told(await hanne.submit("sheet", lines=sheet))
    assert len((await world.store.ask(await hanne.known(), [WholeCatalogue()]))[WholeCatalogue()]) == LINES


@pytest.mark.row("F1", "F2", "F3")
@pytest.mark.parametrize("locale", LOCALES)
async def test_each_sector_has_its_fund_with_its_site(locale: Locale) -> None:
    """And the campaign's own site, with credit to SERV, is there whatever the sector."""
    world = a_world()
    bo = await world.somebody("Bo", locale=locale)
    await bo.command("sources")
    for sector, funds in SECTORS.items():
        reply = await bo.press("sector", sector)
        assert linked(reply.message) == [*(fund.link for fund in funds), WORKABLE]
        assert "SERV" in told(reply)
