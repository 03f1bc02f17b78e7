"""Around the first session: who is who, what is expected, agreed on and wanted."""
