"""Calendars as programs write them."""

from __future__ import annotations

from adapters.calendars import read
from bot.network.meetings import Candidate, Found, Reading, Rhythm
from tests.fakes.world import MONDAY

BRUSSELS = "Europe/Brussels"

OUTLOOK = """\
BEGIN:VCALENDAR
METHOD:PUBLISH
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
X-WR-CALNAME:Kalender
BEGIN:VTIMEZONE
TZID:Romance Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
RRULE:FREQ=MONTHLY;UNTIL=20261231T080000Z;INTERVAL=1;BYDAY=TU;BYSETPOS=1
EXDATE;TZID=Romance Standard Time:20260407T090000,20260505T090000
UID:040000008200E00074C5B7101A82E008
SUMMARY:Teamvergadering\\, zorg
DTSTART;TZID=Romance Standard Time:20260303T090000
DTEND;TZID=Romance Standard Time:20260303T103000
CLASS:PUBLIC
X-MICROSOFT-CDO-BUSYSTATUS:BUSY
BEGIN:VALARM
TRIGGER:-PT15M
ACTION:DISPLAY
DESCRIPTION:Reminder
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:040000008200E00074C5B7101A82E008
RECURRENCE-ID;TZID=Romance Standard Time:20260602T090000
SUMMARY:Teamvergadering\\, zorg (verplaatst)
DTSTART;TZID=Romance Standard Time:20260603T140000
DTEND;TZID=Romance Standard Time:20260603T150000
END:VEVENT
END:VCALENDAR
"""

GOOGLE = """\
BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
CALSCALE:GREGORIAN
BEGIN:VEVENT
DTSTART;TZID=Europe/Brussels:20260305T133000
DTEND;TZID=Europe/Brussels:20260305T143000
RRULE:FREQ=WEEKLY;WKST=MO;INTERVAL=2;BYDAY=TH
EXDATE;TZID=Europe/Brussels:20260319T133000
UID:abc@google.com
STATUS:CONFIRMED
SUMMARY:Overleg met een heel lange naam die de regel
  doorbreekt
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20260301
RRULE:FREQ=WEEKLY
UID:leave@google.com
SUMMARY:Thuiswerkdag
END:VEVENT
END:VCALENDAR
"""


def calendar(*events: str, before: str = "") -> str:
    """A calendar of events, each written as its lines."""
    bodies = "".join(f"BEGIN:VEVENT\r\n{event.strip()}\r\nEND:VEVENT\r\n" for event in events)
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{before}{bodies}END:VCALENDAR\r\n"


def event(start: str = ";TZID=Europe/Brussels:20260303T090000", *more: str) -> str:
    """One event; `start` is what follows "DTSTART"."""
    return "\r\n".join(["UID:one", "SUMMARY:Overleg", f"DTSTART{start}", *more])


def reading(text: str) -> Reading:
    return read(text.encode(), BRUSSELS, MONDAY)


def found(text: str) -> tuple[Candidate, ...]:
    """What is in it. Raises AssertionError when nothing is."""
    result = reading(text)
    assert isinstance(result, Found), result
    return result.meetings


def rhythm_of(text: str) -> Rhythm:
    (only,) = found(text)
    return only.rhythm
