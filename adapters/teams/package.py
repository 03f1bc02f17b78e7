"""The app package that an administrator uploads to Teams: the manifest, its translations and the icons, in a zip."""

from __future__ import annotations

import json
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from adapters.teams.icons import color_icon, outline_icon
from adapters.teams.manifest import OTHERS, localization, manifest

ALWAYS = (1980, 1, 1, 0, 0, 0)
"""The moment of every file, so that the same app is the same package."""


def package(app_id: str, public_url: str, version: str = "1.0.0") -> bytes:
    """The package of the bot `app_id`, served at `public_url` (https). The same arguments give the same bytes."""
    files = {"manifest.json": _json(manifest(app_id, public_url, version))}
    files |= {f"{locale}.json": _json(localization(locale)) for locale in OTHERS}
    files |= {"color.png": color_icon(), "outline.png": outline_icon()}
    return _zipped(files)


def _zipped(files: Mapping[str, bytes]) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for name, content in files.items():
            archive.writestr(ZipInfo(name, ALWAYS), content, ZIP_DEFLATED, 9)
    return made.getvalue()


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
