"""What several conversations draw alike."""
