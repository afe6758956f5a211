"""What the vocabularies tell whoever listens."""

from django.dispatch import Signal

vocabularies_loaded = Signal()
"""Terms, networks or places were created in bulk, without a signal for each of them."""
