"""A calendar server elsewhere: real TLS on loopback, with names that lead wherever a test wants."""

from __future__ import annotations

import socket
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from ipaddress import ip_address
from pathlib import Path

from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from adapters.calendars.fetch import Fetcher
from adapters.calendars.public import IP

HOST = "kalender.example"
LOOPBACK = ip_address("127.0.0.1")


@dataclass
class Names(AbstractResolver):
    """Looks names up in a table; a name with several answers gives the next one each time, as a rebinding host does."""

    table: Mapping[str, list[str]] = field(default_factory=lambda: {HOST: ["127.0.0.1"]})
    asked: list[str] = field(default_factory=list)

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        answers = self.table.get(host)
        if not answers:
            raise OSError(f"no such host: {host}")
        answer = answers[min(self.asked.count(host), len(answers) - 1)]
        self.asked.append(host)
        kind = socket.AF_INET6 if ":" in answer else socket.AF_INET
        return [ResolveResult(hostname=host, host=answer, port=port, family=kind, proto=0, flags=socket.AI_NUMERICHOST)]

    async def close(self) -> None:
        """Nothing is open."""


def certificate(folder: Path, *hosts: str) -> Path:
    """A key and a certificate of its own making, for these names and for this machine."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, hosts[0])])
    names = [*map(x509.DNSName, hosts), x509.IPAddress(LOOPBACK)]
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2100, 1, 1, tzinfo=UTC))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = folder / "server.pem"
    form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    file.write_bytes(key.private_bytes(*form) + made.public_bytes(serialization.Encoding.PEM))
    return file


Answering = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]


@dataclass
class Elsewhere:
    """A running server. `heard`: the paths that were asked for."""

    port: int
    trusted: ssl.SSLContext
    heard: list[str]

    def fetcher(self, names: Names | None = None, *, reachable: Callable[[IP], bool] | None = None) -> Fetcher:
        """One that may come here, and nowhere else that isn't public."""
        return Fetcher(reachable or (lambda address: address == LOOPBACK), lambda: names or Names(), self.trusted)

    def address(self, path: str = "/team.ics", host: str = HOST) -> str:
        return f"https://{host}:{self.port}{path}"


@asynccontextmanager
async def elsewhere(folder: Path, answer: Answering) -> AsyncIterator[Elsewhere]:
    """Serves on a free loopback port for as long as the block lasts."""
    heard: list[str] = []

    async def listen(request: web.BaseRequest) -> web.StreamResponse:
        heard.append(request.path_qs)
        return await answer(request)

    pem = certificate(folder, HOST, "andere.example")
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(pem)
    listening = socket.create_server(("127.0.0.1", 0))
    runner = web.ServerRunner(web.Server(listen), shutdown_timeout=1)
    await runner.setup()
    try:
        await web.SockSite(runner, listening, ssl_context=tls).start()
        trusted = ssl.create_default_context(cafile=str(pem))
        yield Elsewhere(listening.getsockname()[1], trusted, heard)
    finally:
        await runner.cleanup()
        listening.close()
