"""What holds for every test."""

pytest_plugins = [
    "pytester",
    "tests.browser",
    "tests.parallel",
    "tests.postgres",
    "tests.lending",
    "tests.quickly",
    "tests.trace.plugin",
]
