"""What holds for every test."""

from hypothesis import HealthCheck, settings

settings.register_profile("untimed", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")
"""How long something takes is no test's business: a busy machine proves nothing."""

pytest_plugins = [
    "pytester",
    "tests.browser",
    "tests.parallel",
    "tests.postgres",
    "tests.lending",
    "tests.quickly",
    "tests.trace.plugin",
]
