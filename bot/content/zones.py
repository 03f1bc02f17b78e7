"""Time zones that are offered, and how a typed one is understood."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from zoneinfo import available_timezones

OFFERED = (
    "Europe/Brussels",
    "Europe/Amsterdam",
    "Europe/Paris",
    "Europe/Luxembourg",
    "Europe/Berlin",
    "Europe/London",
    "Europe/Dublin",
    "Europe/Lisbon",
    "Europe/Madrid",
    "Europe/Rome",
    "Europe/Warsaw",
    "Europe/Athens",
    "Europe/Bucharest",
    "Europe/Istanbul",
    "Africa/Casablanca",
    "Africa/Kinshasa",
    "America/New_York",
    "America/Toronto",
    "UTC",
)
"""IANA names, where Kring's first readers live and work."""

CITIES: Mapping[str, str] = {
    "Europe/Brussels": "Brussel Bruxelles Antwerpen Antwerp Anvers Gent Ghent Gand Brugge Bruges Leuven "
    "Louvain Mechelen Malines Hasselt Genk Kortrijk Courtrai Oostende Ostend Ostende Aalst Alost Roeselare "
    "Sint-Niklaas Turnhout Luik Liège Namen Namur Charleroi Bergen Mons Doornik Tournai Waver Wavre Aarlen "
    "Arlon België Belgium Belgique",
    "Europe/Amsterdam": "Rotterdam Utrecht Eindhoven Groningen Maastricht Breda Tilburg Nijmegen Den-Haag "
    "The-Hague La-Haye Nederland Netherlands Pays-Bas",
    "Europe/Paris": "Parijs Rijsel Lille Lyon Marseille Straatsburg Strasbourg Bordeaux Toulouse Nantes Rennes "
    "Frankrijk France",
    "Europe/Luxembourg": "Luxemburg",
    "Europe/Berlin": "Berlijn Aken Aachen Keulen Köln Cologne Düsseldorf Frankfurt Francfort Hamburg Hambourg München "
    "Munich Stuttgart Leipzig Duitsland Germany Allemagne",
    "Europe/London": "Londen Londres Manchester Birmingham Leeds Edinburgh Édimbourg Glasgow Cardiff",
    "Europe/Dublin": "Cork Ierland Ireland Irlande",
    "Europe/Lisbon": "Lissabon Lisbonne Lisboa Porto",
    "Europe/Madrid": "Barcelona Barcelone Valencia Valence Sevilla Seville Bilbao Spanje Spain Espagne",
    "Europe/Rome": "Roma Milaan Milan Milano Napels Naples Napoli Turijn Turin Torino Firenze Florence Italië Italy "
    "Italie",
    "Europe/Warsaw": "Warschau Varsovie Warszawa Krakau Kraków Cracovie Polen Pologne",
    "Europe/Athens": "Athene Athènes Thessaloniki Griekenland Greece Grèce",
    "Europe/Bucharest": "Boekarest Bucarest București Roemenië Romania Roumanie",
    "Europe/Istanbul": "Istanboel Ankara Turkije Turquie",
    "Europe/Vienna": "Wenen Vienne Wien Oostenrijk Austria Autriche",
    "Europe/Zurich": "Genève Geneva Bazel Basel Bâle Bern Berne Lausanne Zwitserland Switzerland Suisse",
    "Europe/Prague": "Praag Praha Tsjechië Czechia Tchéquie",
    "Europe/Budapest": "Boedapest Hongarije Hungary Hongrie",
    "Europe/Copenhagen": "Kopenhagen Copenhague København Denemarken Denmark Danemark",
    "Europe/Stockholm": "Göteborg Gothenburg Malmö Zweden Sweden Suède",
    "Europe/Oslo": "Noorwegen Norway Norvège",
    "Europe/Helsinki": "Finland Finlande",
    "Europe/Kyiv": "Kiev Kyjiv Oekraïne Ukraine",
    "Africa/Casablanca": "Rabat Marrakech Tanger Fès Marokko Morocco Maroc",
    "Africa/Algiers": "Alger",
    "Africa/Cairo": "Caïro Le-Caire",
    "America/New_York": "Boston Washington Philadelphia Miami",
    "America/Toronto": "Montréal Ottawa Québec",
    "America/Mexico_City": "Mexico",
    "Asia/Tokyo": "Tokio",
    "Asia/Shanghai": "Peking Beijing Pékin",
    "Asia/Jerusalem": "Jeruzalem Jérusalem",
}
"""Big cities by the names that Dutch, English and French give them, and countries that have but one clock."""


def zone_named(typed: str) -> str | None:
    """The IANA zone that somebody typed: "europe/brussels", "New York", "Brussel". None when there is none."""
    return _names().get(_folded(typed))


def zone_like(typed: str) -> str | None:
    """The zone that somebody probably meant, for an error that helps."""
    close = get_close_matches(_folded(typed)[:40], _names(), n=1, cutoff=0.7)
    return _names()[close[0]] if close else None


@cache
def _names() -> dict[str, str]:
    """Every zone by its own name, by that of its city, and by what people here call its cities; folded."""
    zones = sorted(available_timezones(), key=lambda zone: (zone not in OFFERED, zone))
    ours = {_folded(city): zone for zone, cities in CITIES.items() for city in cities.split()}
    cities = {_folded(zone.rpartition("/")[2]): zone for zone in reversed(zones)}
    return cities | ours | {_folded(zone): zone for zone in zones}


def _folded(name: str) -> str:
    """In small letters without accents, a space and an underscore the same; a hyphen too, unless it is a minus."""
    bare = "".join(mark for mark in unicodedata.normalize("NFKD", name) if not unicodedata.combining(mark))
    spaced = bare if any(map(str.isdigit, bare)) else bare.replace("-", " ")
    return "_".join(spaced.casefold().replace("_", " ").split())
