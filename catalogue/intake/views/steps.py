"""What every step of a draft shows beside itself."""

from typing import Any

from ..completeness import missing_in
from ..models import Deposit
from ..presentation.box import box_of
from ..presentation.steps import steps_of
from ..states import WITH_THE_LIBRARY


def step_context(deposit: Deposit, current: str) -> dict[str, Any]:
    """The steps, the objects of the box with their pictures, and what is still missing."""
    missing = missing_in(deposit) if deposit.state in WITH_THE_LIBRARY else []
    objects = list(deposit.objects_in_box.all())
    return {
        "deposit": deposit,
        "missing": missing,
        "box": box_of(deposit, objects),
        "steps": steps_of(deposit, missing, objects, current),
        "nav_section": "cabinet",
    }
