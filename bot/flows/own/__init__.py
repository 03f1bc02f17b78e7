"""What is a person's own, and the organisation's settings."""
