"""Where people are sent to install the app again."""

from kring.settings import Settings
from kring.wiring import install_page


def test_it_is_told_where_people_install_the_app_by_themselves() -> None:
    many = Settings(kring_public_url="https://kring.example/", slack_client_id="1.2")
    assert install_page(many) == "https://kring.example/slack/install"
    one = Settings(kring_public_url="https://kring.example", slack_client_id="")
    assert install_page(one) == ""
