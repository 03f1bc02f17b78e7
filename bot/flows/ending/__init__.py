"""A network ends: looking back, deciding what comes after it."""
