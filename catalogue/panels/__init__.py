"""The editor's tabs of every page of the catalogue, built of panels; read by the page models."""

from .exhibitions import EXHIBITION_EDITOR
from .items import ARCHIVAL_DOCUMENT_EDITOR, ARTIFACT_EDITOR

__all__ = ["ARCHIVAL_DOCUMENT_EDITOR", "ARTIFACT_EDITOR", "EXHIBITION_EDITOR"]
