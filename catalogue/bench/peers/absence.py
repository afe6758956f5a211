"""Why a peer is not measured."""


class NotAtHand(Exception):
    """The peer cannot be run here; the message says why."""
