"""Rows that are written once: the ORM refuses in words, the database by triggers (``frozen.py``)."""

from collections.abc import Iterable
from typing import Any, ClassVar, NoReturn, Self

from django.db import models


class FrozenRow(Exception):
    """Somebody tried to change or delete a row that is written once; a later row corrects it."""

    def __init__(self, model: type[models.Model]) -> None:
        super().__init__(f"{model._meta.label}: rows are frozen; a later row corrects an earlier one.")
        self.model = model


class FrozenQuerySet(models.QuerySet[Any]):
    """Rows that can be added and read, nothing else."""

    def _refuse(self) -> NoReturn:
        raise FrozenRow(self.model)

    def update(self, **changes: Any) -> NoReturn:
        """Raises FrozenRow."""
        self._refuse()

    def delete(self) -> NoReturn:
        """Raises FrozenRow."""
        self._refuse()

    def bulk_update(
        self, objs: Iterable[Any], fields: Iterable[str], batch_size: int | None = None
    ) -> NoReturn:
        """Raises FrozenRow."""
        self._refuse()

    def bulk_create(self, objs: Iterable[Any], *args: Any, **options: Any) -> list[Any]:
        """Add rows. Raises FrozenRow when asked to update those that are there."""
        if options.get("update_conflicts"):
            self._refuse()
        return super().bulk_create(objs, *args, **options)


class FrozenModel(models.Model):
    """Inheriting from this class is the declaration: the table gets its triggers from it."""

    objects: ClassVar[models.Manager[Self]] = models.Manager.from_queryset(FrozenQuerySet)()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Add the row. Raises FrozenRow when it is there already."""
        if not self._state.adding:
            raise FrozenRow(type(self))
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Raises FrozenRow."""
        raise FrozenRow(type(self))
