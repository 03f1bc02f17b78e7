"""The catalogue: what is in it, how it is found, and how HR keeps it."""
