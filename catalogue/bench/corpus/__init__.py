"""A made-up museum of library history: pure, seeded, the same on every machine.

Every item tells which words it was written with, so what a search finds is checked by the author's own
key and not by the analyser that filled the index.
"""
