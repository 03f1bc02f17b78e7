"""A truthful Slack on loopback, and people who use it."""

from tests.fakes.slack.api import FakeSlack, Fault, fake_slack
from tests.fakes.slack.consent import App
from tests.fakes.slack.user import Http, SlackUser, Socket
from tests.fakes.slack.workspace import Human, Posted, Workspace

__all__ = ["App", "FakeSlack", "Fault", "Http", "Human", "Posted", "SlackUser", "Socket", "Workspace", "fake_slack"]
