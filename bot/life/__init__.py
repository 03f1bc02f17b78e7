"""A network's life: what becomes true in it, and what may be asked about it."""
