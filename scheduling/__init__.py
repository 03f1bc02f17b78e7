"""What happens by itself: the tick, who may be written to when, and how a nudge gets out exactly once."""

from scheduling.dispatcher import Dispatcher
from scheduling.tick import Ticker

__all__ = ["Dispatcher", "Ticker"]
