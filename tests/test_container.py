"""The container's parts, each tried for itself: no engine is needed, and none was there to build the image with."""

from __future__ import annotations

import asyncio
import json
import os
import re
import secrets
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from benchmarks.servers import KRING, environment, run, running
from kring.cli import app
from kring.settings import Settings
from kring.wiring import PATIENCE, Role
from tests import compose, image
from tests.image import HOUSE

FILE = image.dockerfile()
IMAGE = image.last_stage(FILE)
COMPOSE = compose.read((HOUSE / "compose.yaml").read_text("utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = [name for name, service in SERVICES.items() if service["image"] == "kring"]
SETTINGS = {name.upper() for name in Settings.model_fields}
INTERPRETERS = {"PATH", "PYTHONUNBUFFERED", "PYTHONDONTWRITEBYTECODE"}
PLANTED = (".env", "kring/.env", "kring.db", "storage/kring.db-wal", "bot/__pycache__/flow.pyc", "kring-teams.zip")


def only(word: str) -> image.Instruction:
    (found,) = [one for one in IMAGE if one.word == word]
    return found


def commands() -> Iterator[list[str]]:
    yield json.loads(only("CMD").rest)
    yield from (SERVICES[name]["command"] for name in OURS)


@pytest.mark.parametrize("words", list(commands()), ids=" ".join)
def test_every_command_is_one_of_krings(words: list[str]) -> None:
    """Read by the command line itself, down to the last option."""
    program, name, *rest = words
    assert program == "kring"
    group = typer.main.get_command(app)
    command = group.get_command(group.make_context("kring", [], resilient_parsing=True), name)  # type: ignore[attr-defined]  # a group, by its type only a command
    assert command is not None
    command.make_context(name, rest)


def test_the_image_runs_as_nobody_who_may_do_anything_and_keeps_its_file_where_it_may_write() -> None:
    assert only("USER").rest.isdecimal()
    assert only("USER").rest != "0"
    (creating,) = [one.rest for one in IMAGE if one.word == "RUN"]
    assert f"--uid {only('USER').rest}" in creating
    assert f"--home-dir {only('WORKDIR').rest}" in creating
    assert only("VOLUME").rest == only("WORKDIR").rest


def test_the_image_is_made_in_two_stages_from_the_same_small_base_and_takes_only_the_program_along() -> None:
    bases = [one.arguments[0] for one in FILE if one.word == "FROM"]
    assert len(bases) == 2
    assert len(set(bases)) == 1
    assert bases[0].endswith("-slim")
    assert [one.rest for one in IMAGE if one.word == "COPY"] == ["--from=build /opt/kring /opt/kring"]


def test_everything_that_is_copied_is_there_and_seen_by_the_builder() -> None:
    hidden = image.ignored()
    copied = [one.arguments[0] for one in FILE if one.word == "COPY" and not one.option("from")]
    assert copied == ["requirements/", "."]
    for name in ("requirements/runtime.txt", "requirements/build.txt", "pyproject.toml", "README.md", "LICENSE"):
        assert (HOUSE / name).is_file()
        assert not hidden(name)


def test_the_builder_sees_the_program_and_nothing_else() -> None:
    hidden = image.ignored()
    listed = subprocess.run(["git", "ls-files"], cwd=HOUSE, capture_output=True, text=True, timeout=60, check=True)
    seen = {name.split("/")[0] for name in listed.stdout.splitlines() if not hidden(name)}
    program = {"adapters", "bot", "kring", "scheduling", "storage"}
    assert seen == program | {"LICENSE", "README.md", "pyproject.toml", "requirements"}
    assert [name for name in (*PLANTED, ".git/config", ".env.example", "tests/image.py") if not hidden(name)] == []


def test_every_variable_of_the_image_and_of_compose_is_a_setting() -> None:
    assert set(image.environment(IMAGE)) - INTERPRETERS <= SETTINGS
    for name in OURS:
        assert set(SERVICES[name]["environment"]) <= SETTINGS
        assert SERVICES[name]["env_file"] == ([] if name == "migrate" else ".env")


def test_the_example_names_every_setting_and_holds_no_value() -> None:
    lines = (HOUSE / ".env.example").read_text("utf-8").splitlines()
    said = dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))
    assert set(said) == SETTINGS | {"POSTGRES_PASSWORD"}
    assert set(said.values()) == {""}


def test_what_compose_fills_in_is_in_the_example() -> None:
    text = (HOUSE / "compose.yaml").read_text("utf-8")
    assert set(re.findall(r"\$\{([A-Z_]+)", text)) == {"POSTGRES_PASSWORD"}
    assert all(":?" in one for one in re.findall(r"\$\{.*?}", text)), "an empty password is refused"


def test_each_role_has_its_service_after_one_migration_on_a_database_that_answers() -> None:
    roles = {service["command"][-1] for service in SERVICES.values() if "--role" in service.get("command", ())}
    assert roles == {Role.WEB.value, Role.WORKER.value}
    assert SERVICES["migrate"]["depends_on"] == {"database": {"condition": "service_healthy"}}
    for name in ("web", "worker"):
        assert SERVICES[name]["depends_on"] == {"migrate": {"condition": "service_completed_successfully"}}
        assert SERVICES[name]["restart"] == "unless-stopped"
        assert compose.seconds(SERVICES[name]["stop_grace_period"]) > 2 * PATIENCE
    assert "healthcheck" in SERVICES["database"]


@pytest.mark.parametrize("name", SERVICES)
def test_no_log_grows_without_end(name: str) -> None:
    kept = SERVICES[name]["logging"]["options"]
    assert kept["max-size"].endswith("m")
    assert int(kept["max-file"]) > 1


@pytest.mark.parametrize("name", OURS)
def test_our_services_may_do_nothing_that_they_need_not(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert only("WORKDIR").rest in service["tmpfs"]


def test_the_database_may_do_what_its_start_takes_and_nothing_more() -> None:
    """Its entrypoint makes and hands over its folder as root, then steps down (docker-library/postgres, #649, #907)."""
    database = SERVICES["database"]
    assert database["cap_drop"] == ["ALL"]
    assert database["cap_add"] == ["CHOWN", "DAC_OVERRIDE", "FOWNER", "SETGID", "SETUID"]
    assert database["security_opt"] == ["no-new-privileges:true"]


def test_only_the_web_is_reached_and_only_by_the_machines_own_proxy() -> None:
    port = only("EXPOSE").rest
    assert {name: service["ports"] for name, service in SERVICES.items() if "ports" in service} == {
        "web": [f"127.0.0.1:{port}:{port}"]
    }
    assert image.environment(IMAGE)["KRING_PORT"] == port
    assert {str(SERVICES[name]["environment"]["KRING_PORT"]) for name in OURS} == {port}


def test_what_must_last_is_on_a_volume() -> None:
    named = {volume.split(":")[0] for service in SERVICES.values() for volume in service.get("volumes", ())}
    assert named == set(COMPOSE["volumes"]) == {"database"}


def health_check() -> list[str]:
    """The image's, with this Python in the place of the image's own."""
    _, _, words = only("HEALTHCHECK").rest.partition("CMD ")
    program, *rest = json.loads(words)
    assert program == "python"
    return [sys.executable, *rest]


def healthy(port: str) -> bool:
    settings = environment({"KRING_PORT": port})
    return subprocess.run(health_check(), env=settings, capture_output=True, timeout=30, check=False).returncode == 0


@pytest.mark.parametrize("role", ["web", "worker"])
async def test_the_health_check_tells_a_running_kring_from_none(role: str, tmp_path: Path) -> None:
    given = {"KRING_DATABASE_URL": f"sqlite:///{tmp_path / 'kring.db'}", "KRING_PORT": "0"}
    slack = {"SLACK_SIGNING_SECRET": secrets.token_hex(16), "SLACK_BOT_TOKEN": secrets.token_hex(16)}
    away = {"SLACK_API_URL": "http://127.0.0.1:9/api/"}
    async with running([KRING, "serve", "--role", role], given | slack | away, tmp_path, "/readyz") as server:
        port = server.url.rpartition(":")[2]
        assert healthy(port)
    assert not healthy(port)


async def test_the_services_run_in_their_order_on_postgresql_and_end_in_time(postgres_url: str, tmp_path: Path) -> None:
    """Their very commands, outside a container: the tables, then both roles beside each other, then SIGTERM."""
    slack = {"SLACK_SIGNING_SECRET": secrets.token_hex(16), "SLACK_BOT_TOKEN": secrets.token_hex(16)}
    away = {"SLACK_API_URL": "http://127.0.0.1:9/api/"}
    settings = slack | away | {"KRING_DATABASE_URL": postgres_url, "KRING_PORT": "0"}
    await asyncio.to_thread(run, as_installed("migrate"), settings, tmp_path)
    for name in ("web", "worker"):
        (tmp_path / name).mkdir()
    async with (
        running(as_installed("web"), settings, tmp_path / "web", "/readyz") as web,
        running(as_installed("worker"), settings, tmp_path / "worker", "/readyz") as worker,
    ):
        for server in (web, worker):
            server.process.terminate()
        grace = compose.seconds(SERVICES["web"]["stop_grace_period"])
        assert [await asyncio.to_thread(server.process.wait, grace) for server in (web, worker)] == [0, 0]


def as_installed(service: str) -> list[str]:
    _, *words = SERVICES[service]["command"]
    return [KRING, *words]


def test_the_build_steps_make_a_program_that_runs_without_its_sources(tmp_path: Path) -> None:
    """The second RUN of the Dockerfile, on what the builder would see. What needs the network isn't tried here."""
    source, wheels, installed = tmp_path / "src", tmp_path / "wheels", tmp_path / "installed"
    _copy_what_is_seen(source)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    building = ["wheel", "--quiet", "--no-build-isolation", "--no-deps", "--wheel-dir", str(wheels), "."]
    subprocess.run([*pip, *building], cwd=source, timeout=240, check=True)
    (wheel,) = wheels.glob("*.whl")
    installing = ["install", "--quiet", "--no-index", "--no-deps", "--target", str(installed), str(wheel)]
    subprocess.run([*pip, *installing], cwd=tmp_path, timeout=240, check=True)
    shutil.rmtree(source)
    settings = environment({"PYTHONPATH": str(installed), "KRING_DATABASE_URL": f"sqlite:///{tmp_path / 'k.db'}"})
    script = "import kring.cli, storage; print(kring.cli.__file__, storage.__file__); kring.cli.main()"
    ran = [sys.executable, "-c", script, "migrate"]
    done = subprocess.run(ran, cwd=tmp_path, env=settings, capture_output=True, text=True, timeout=120, check=True)
    assert done.stdout.count(f"{installed}{os.sep}") == 2
    assert "up to date" in done.stdout


def _copy_what_is_seen(source: Path) -> None:
    hidden = image.ignored()
    for room in ("requirements", *("adapters", "bot", "kring", "scheduling", "storage")):
        for file in (HOUSE / room).rglob("*"):
            name = file.relative_to(HOUSE).as_posix()
            if file.is_file() and not hidden(name):
                (source / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(file, source / name)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(HOUSE / name, source / name)
