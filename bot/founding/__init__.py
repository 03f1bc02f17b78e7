"""Setting a network up: its draft, what is seen of it before, and whom it asks."""
