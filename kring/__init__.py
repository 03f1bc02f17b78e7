"""The program: settings, wiring, command line and HTTP host. The only room that knows all others."""

__version__ = "0.1.0"
