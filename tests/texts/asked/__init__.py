"""What first-time users typed, and what nurses, technicians and teachers would; with what each is to reach.

A command's word; "kind" for a short kind line; "ask" where Kring honestly asks what is meant.
"""

from tests.texts.asked import en, fr, nl

FIRST = {"nl": nl.FIRST, "en": en.FIRST, "fr": fr.FIRST}
MORE = {"nl": nl.MORE, "en": en.MORE, "fr": fr.MORE}
NEITHER = {"nl": nl.NEITHER, "en": en.NEITHER, "fr": fr.NEITHER}
"""What is said of work and life, in words that Kring knows: never guessed."""
