"""One network: being in it, and leading it."""
