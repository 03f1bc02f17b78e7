"""`make check` holds the import contracts; here each of them is shown to notice when it is broken."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[1]
PACKAGES = ("adapters", "bot", "kring", "scheduling", "storage")
BREACHES = {
    "adapters/web/breach.py": "import adapters.slack, apscheduler, botbuilder, slack_sdk, sqlalchemy",
    "bot/breach.py": "import time",
    "bot/flows/own/breach_one.py": "import bot.flows.ending.breach_two",
    "bot/flows/ending/breach_two.py": "import bot",
    "scheduling/breach.py": "import storage",
}


def verdicts(project: Path) -> dict[str, str]:
    """What import-linter says of each contract, by name."""
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [linter, "--no-cache", "--config", "pyproject.toml"],
        cwd=project,
        env={"PYTHONPATH": str(project), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    found = re.findall(r"^(.+) (KEPT|BROKEN)$", done.stdout, flags=re.MULTILINE)
    assert found, done.stdout + done.stderr
    return dict(found)


def test_no_contract_sleeps_through_a_breach(tmp_path: Path) -> None:
    shutil.copy(PROJECT / "pyproject.toml", tmp_path)
    for package in PACKAGES:
        shutil.copytree(PROJECT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    for name, code in BREACHES.items():
        (tmp_path / name).write_text(f"{code}\n")
    assert set(verdicts(tmp_path).values()) == {"BROKEN"}
