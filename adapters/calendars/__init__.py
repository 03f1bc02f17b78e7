"""Calendars that people already keep: reads the team meetings in an iCalendar, as a text or at an address."""

from adapters.calendars.fetch import Fetcher
from adapters.calendars.ical import read
from adapters.calendars.public import is_public
from adapters.calendars.reading import WHILE_NOBODY_WAITS, WebCalendars
from adapters.calendars.serving import CalendarPages

__all__ = ["WHILE_NOBODY_WAITS", "CalendarPages", "Fetcher", "WebCalendars", "is_public", "read"]
