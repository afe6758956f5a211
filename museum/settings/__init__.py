"""Settings: strict by default (``base``), loosened only where a file says so."""
