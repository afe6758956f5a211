"""Blocks of the narrative: what a curator tells an exhibition with."""

from .narrative import NarrativeStreamBlock

__all__ = ["NarrativeStreamBlock"]
