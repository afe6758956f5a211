"""The one door into the page tree: conversion of deposits, import and demonstration come this way."""

from catalogue.models.publication import NotReadyForPublication

from .drafts import AgentDraft, FileDraft, ImageDraft, ItemDraft, create_draft, update_draft
from .publishing import AlreadyWithdrawn, NeverPublished, NotWithdrawn, publish, restore, withdraw

__all__ = [
    "AgentDraft",
    "AlreadyWithdrawn",
    "FileDraft",
    "ImageDraft",
    "ItemDraft",
    "NeverPublished",
    "NotReadyForPublication",
    "NotWithdrawn",
    "create_draft",
    "publish",
    "restore",
    "update_draft",
    "withdraw",
]
