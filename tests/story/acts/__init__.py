"""The story, part by part."""
