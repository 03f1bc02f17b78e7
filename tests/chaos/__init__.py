"""Chaos: real workers, killed, cut off, stopped and left without a database, against a platform that tells the truth.

`python -m tests.chaos` takes minutes; what seconds can show is in the tests beside it.
"""
