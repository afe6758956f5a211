"""Panels that show what the editor cannot change here: the number, the understood dating, the tombstone."""

from typing import Any

from wagtail.admin.panels import Panel


class FactPanel(Panel):
    """Shows facts of the page through a template; takes part in no form."""

    def __init__(self, template: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.template = template

    def clone_kwargs(self) -> dict[str, Any]:
        """What Wagtail needs to make the same panel for a model."""
        return {**super().clone_kwargs(), "template": self.template}

    class BoundPanel(Panel.BoundPanel):
        """The panel of one page; the template knows it as ``instance``."""

        @property
        def template_name(self) -> str:
            """The template with the facts."""
            return self.panel.template

        def is_shown(self) -> bool:
            """A page that is being made has no facts yet."""
            return self.instance.pk is not None and super().is_shown()
