"""What holds for every test."""

pytest_plugins = ["pytester", "tests.browser", "tests.parallel", "tests.postgres", "tests.trace.plugin"]
