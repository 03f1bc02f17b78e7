"""What people type in their own words, in three languages, with the command that it is to reach; "" reaches none.

Two or three commands: Kring asks which one is meant. `NOTHING` is what people share, answer, or say to each other.
"""

from tests.texts.phrases import en, fr, nl

PHRASES = {"nl": nl.PHRASES, "en": en.PHRASES, "fr": fr.PHRASES}
NOTHING = {"nl": nl.NOTHING, "en": en.NOTHING, "fr": fr.NOTHING}
