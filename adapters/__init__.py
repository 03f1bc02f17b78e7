"""The outside world: one folder for each platform, and the languages."""
