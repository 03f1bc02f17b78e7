"""Microsoft Teams: activities in, Adaptive Cards out. Nobody outside this package knows the Bot Framework."""

from adapters.teams.app import TeamsAdapter, build
from adapters.teams.package import package
from adapters.teams.settings import TeamsSettings

__all__ = ["TeamsAdapter", "TeamsSettings", "build", "package"]
