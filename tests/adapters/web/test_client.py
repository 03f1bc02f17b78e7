"""Delivering into the playground, as the dispatcher does."""

from dataclasses import replace

from adapters.web import WebPlatform
from bot.events import Ref
from bot.people import Channel, Person, Place, Reader
from bot.ports import Absent, Address, Parcel, Refused, Sent
from bot.speech import Raw
from bot.views import Para, message, section
from tests.fakes.store import MemoryStore
from tests.fakes.world import MONDAY, Clock

AN = Person("p1", "o1", "An")
TEAM = Channel("c1", "o1", Place("web", "linde", "linde/#team", "team"), "team", "team", Reader("fr"))
PARCEL = Parcel(
    "p1/reminder/s1",
    Address("web", "linde", "an", ""),
    AN,
    message(Raw("x"), section(Para(Raw("x")))),
    Ref("attending", "s1"),
)
POST = replace(PARCEL, key="c1/insight/i1", to=Address("web", "linde", "", "linde/#team"), reader=TEAM)


async def test_a_parcel_delivered_twice_stands_there_once() -> None:
    store = MemoryStore(Clock())
    platform = WebPlatform(store, Clock())
    assert await platform.deliver(PARCEL) == Sent(PARCEL.key)
    assert await platform.deliver(PARCEL) == Sent(PARCEL.key)
    (entry,) = await store.read("linde/an", 10)
    assert entry["nudge"] is True


async def test_what_was_delivered_is_found_and_what_was_not_is_surely_absent() -> None:
    platform = WebPlatform(MemoryStore(Clock()), Clock())
    assert await platform.find(PARCEL, MONDAY) == Absent()
    await platform.deliver(PARCEL)
    assert await platform.find(PARCEL, MONDAY) == Sent(PARCEL.key)


async def test_a_post_goes_to_the_channel_in_its_language() -> None:
    store = MemoryStore(Clock())
    await WebPlatform(store, Clock()).deliver(POST)
    (entry,) = await store.read("linde/#team", 10)
    assert entry["reader"]["locale"] == "fr"


async def test_a_channel_without_an_address_is_refused_for_good() -> None:
    nowhere = replace(POST, to=Address("web", "linde", "", ""))
    answer = await WebPlatform(MemoryStore(Clock()), Clock()).deliver(nowhere)
    assert isinstance(answer, Refused)
    assert answer.retry_after is None
