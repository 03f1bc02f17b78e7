"""What holds for every test."""

pytest_plugins = ["pytester", "tests.browser", "tests.postgres", "tests.trace.plugin"]
