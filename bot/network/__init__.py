"""The rules of learning networks: who has a seat, when the sessions are, what may be shown of answers."""
