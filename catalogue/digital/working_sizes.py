"""How large the working copy of a picture is."""

from .decoding.limits import WORKING_HEIGHT, WORKING_WIDTH


def working_scale(width: int, height: int) -> float:
    """By how much the working copy of a picture of this size is smaller than it; never above 1."""
    return min(1.0, WORKING_WIDTH / max(width, 1), WORKING_HEIGHT / max(height, 1))
