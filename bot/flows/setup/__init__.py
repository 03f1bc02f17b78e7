"""A network begins: founded, people invited, channels linked."""
