"""What Kring says, as data; the words themselves are in `bot/texts`."""
