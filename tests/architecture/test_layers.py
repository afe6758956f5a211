"""Foreign keys may only go down the house, as imports do (which import-linter checks)."""

from django.apps import apps
from django.db import models

# From the ground up; a model may point to its own floor and to those below
FLOORS = ["accounts", "digital", "authorities", "catalogue", "search", "accession", "intake"]


def test_foreign_keys_only_go_down() -> None:
    wrong = [
        f"{model._meta.label}.{field.name} → {field.related_model._meta.label}"
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label in FLOORS
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey | models.ManyToManyField)
        and field.related_model._meta.app_label in FLOORS
        and FLOORS.index(field.related_model._meta.app_label) > FLOORS.index(model._meta.app_label)
    ]
    assert not wrong


def test_every_app_of_the_house_has_its_floor() -> None:
    ours = {config.label for config in apps.get_app_configs() if config.name.startswith("catalogue")}
    assert ours == set(FLOORS)
