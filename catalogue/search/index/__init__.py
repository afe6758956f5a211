"""The index of public items: what is written of an item, and where each database keeps it.

modelsearch's tables serve searches inside the CMS; visitors are answered from here, since one table of
public items with its own columns needs no join, no filter for drafts, and no rank for every hit.
"""
