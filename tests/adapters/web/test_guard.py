"""The playground answers only this machine's browser, from its own page."""

from tests.fakes.web import Playing, playing


async def asked(play: Playing, method: str = "GET", **headers: str) -> int:
    path = "/as/an/chat" if method == "GET" else "/as/an/chat/say"
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    url = play.site.url + path
    async with play.site.session.request(method, url, headers=sent, allow_redirects=False) as answer:
        return answer.status


async def test_a_foreign_name_for_this_machine_is_refused() -> None:
    """DNS rebinding: a page elsewhere gives its own name our address."""
    async with playing() as play:
        for host in ("kring.example.org", "evil.example:8000", "127.0.0.1.evil.example", "10.0.0.7", "["):
            assert await asked(play, Host=host) in (400, 421), host


async def test_this_machines_own_names_are_welcome() -> None:
    async with playing() as play:
        for host in ("localhost:8000", "127.0.0.1", "[::1]:8000", "LOCALHOST"):
            assert await asked(play, Host=host) == 200, host


FOREIGN = (
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": "http://127.0.0.1:1"},
    {"Origin": "http://["},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
)


async def test_a_form_from_another_page_is_refused_and_does_nothing() -> None:
    async with playing() as play:
        for headers in FOREIGN:
            answer = await play.site.post("/as/an/chat/say", data={"text": "hallo", "id": "1"}, headers=headers)
            assert answer.status == 403, headers
        assert "hallo" not in await (await play.be("an")).texts()


async def test_a_form_from_our_own_page_is_taken() -> None:
    async with playing() as play:
        own = {"Host": "localhost:8000", "Origin": "http://localhost:8000"}
        assert await asked(play, "POST", **own) == 303


async def test_every_answer_forbids_scripts_styles_and_frames_that_are_not_ours() -> None:
    async with playing() as play:
        for path in ("/", "/as/an/home", "/static/kring.css", "/as/nobody"):
            policy = (await play.site.get(path)).headers["Content-Security-Policy"]
            assert "default-src 'none'" in policy
            assert "unsafe" not in policy
            assert "frame-ancestors 'none'" in policy
