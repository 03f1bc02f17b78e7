"""One turn: from an event to what is written and shown."""
