"""What people learned or want to know: shared, asked, brought to their team."""
