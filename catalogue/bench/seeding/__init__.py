"""Filling a fresh database with the corpus: rows in bulk, as the services would have left them."""
