"""Sector funds of Belgium, by sector, each with its own site; and where more is to be found (fiche, lines 163-175).

A fund belongs to joint committees ("paritaire comités", PC): every employer knows its own. Not all sectors are here;
funds merge and sites move, so whoever puts one in the catalogue checks it every year like all else.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Fund:
    """A fund's own name and site, and the joint committees that it is for."""

    name: str
    link: str
    committees: str


SECTORS: dict[str, tuple[Fund, ...]] = {
    "agriculture": (Fund("EDUplus", "https://www.eduplus.be", "132, 144, 145"),),
    "audiovisual": (Fund("mediarte", "https://www.mediarte.be", "227"),),
    "cars": (Fund("TRAXIO / EDUCAM", "https://www.educam.be", "112, 149.02, 149.04"),),
    "chemistry": (Fund("Co-valent", "https://www.co-valent.be", "116, 207"),),
    "construction": (Fund("Constructiv", "https://www.constructiv.be", "124"),),
    "employees": (Fund("Cevora – Cefora", "https://www.cevora.be", "200"),),
    "electricity": (Fund("Volta", "https://www.volta-org.be", "149.01"),),
    "fashion": (Fund("IVOC", "https://www.ivoc.be", "109, 215"),),
    "food": (Fund("Alimento", "https://www.alimento.be", "118, 220"),),
    "government": (Fund("Diverscity", "https://www.diverscity.be", ""),),
    "horeca": (Fund("Horeca Forma", "https://www.horecaforma.be", "302"),),
    "insurance": (Fund("Fopas", "https://www.fopas.be", "306"),),
    "logistics": (Fund("Logos", "https://www.logosinform.be", "226"),),
    "metal": (Fund("mtech+", "https://www.mtechplus.be", "111, 209"),),
    "professions": (Fund("Liberform", "https://www.liberform.be", "336"),),
    "social": (
        Fund("VIVO", "https://www.vivosocialprofit.org", "318.02, 319.01, 327.01, 329.01, 331"),
        Fund("FE.BI", "https://www.fe-bi.org", "330, 332"),
    ),
    "temporary": (Fund("Travi", "https://www.travi.be", "322"),),
    "textile": (Fund("COBOT", "https://www.cobot.be", "120, 214"),),
    "transport": (Fund("Sociaal Fonds Transport en Logistiek", "https://www.sftl.be", "140.03"),),
    "wood": (Fund("Woodwize", "https://www.woodwize.be", "125, 126"),),
}
"""By sector: each is the text `sector-<key>`."""
WORKABLE = "https://www.werkbaarwint.be"
"""The site of the campaign that the fiche is from (lines 167-170)."""
