"""Misspelt queries set right by the catalogue's own words."""
