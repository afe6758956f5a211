"""Views that answer with files."""
