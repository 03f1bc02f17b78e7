"""Delivery in a made-up world, of which everything comes from one seed: who there is, what happens, what goes wrong.

Several dispatchers share a store (`MemoryStore`, which keeps the same contract as the databases) and write to two
platforms. Time, the network, the database and the death of workers are drawn from the seed; one thread does it all, so
the same seed is the same story to the last byte. At the end `oracle.py` asks whether every promise was kept.

`make simulate ARGS="--seeds 1000000"` plays many stories, `make simulate ARGS="--seed 4711"` tells one.

What it leaves out: a wall clock that leaps ahead by minutes while a message is under way, or that gets further ahead of
a platform's than reading back begins early (five minutes). Against that no lease helps.
"""
