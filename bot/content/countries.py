"""Countries whose public holidays an organisation can have."""

from __future__ import annotations

from bot.speech import Raw, Words, t

COUNTRIES = (
    *("BE", "NL", "LU", "FR", "DE"),
    *("AD", "AL", "AT", "AU", "AW", "BA", "BG", "BI", "BR", "CA", "CD", "CH", "CI", "CM", "CW", "CY", "CZ", "DK"),
    *("DZ", "EE", "ES", "FI", "GB", "GR", "HR", "HU", "IE", "IN", "IS", "IT", "JP", "LI", "LT", "LV", "MA", "MC"),
    *("MD", "ME", "MK", "MT", "NO", "NZ", "PL", "PT", "RO", "RS", "RW", "SE", "SI", "SK", "SM", "SN", "SR", "TN"),
    *("TR", "US", "ZA"),
)
"""ISO 3166, those around Kring's first readers first. A menu of Slack's has room for a hundred."""


def country_name(code: str) -> Words:
    """What the country is called; its code for one that can't be chosen, but where somebody lives all the same."""
    return t(f"country-{code.lower()}") if code in COUNTRIES else Raw(code)
