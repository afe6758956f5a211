"""All public items as columns of small numbers in memory: filtering and counting without the database.

Counting six facets over the hits of a common word takes SQL longer than everything else together; adding up
columns takes a few milliseconds (museum/docs/adr/0009).
"""
