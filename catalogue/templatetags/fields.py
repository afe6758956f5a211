"""A form field's control, dressed for `components/form_field.html`."""

from django import template
from django.forms import BoundField, CheckboxInput, CheckboxSelectMultiple, FileInput, RadioSelect
from django.utils.safestring import SafeString

register = template.Library()

UNDRESSED = (CheckboxInput, CheckboxSelectMultiple, RadioSelect, FileInput)


@register.simple_tag
def control(field: BoundField, described_by: str = "", verified: bool = False) -> SafeString:
    """Return the control with its class and everything that describes it.

    Args:
        field: the field of a form.
        described_by: ids of what else describes the field: a remark, the understood date.
        verified: the curator has checked it, it can be read but not changed.
    """
    own = "" if field.use_fieldset else field.aria_describedby or ""
    attrs: dict[str, str | bool] = {}
    if described := f"{own} {described_by}".strip():
        attrs["aria-describedby"] = described
    if not isinstance(field.field.widget, UNDRESSED):
        attrs["class"] = f"input {field.field.widget.attrs.get('class', '')}".strip()
    if verified:
        attrs["readonly"] = True
    return field.as_widget(attrs=attrs)


@register.filter
def is_checkbox(field: BoundField) -> bool:
    """Say whether the label stands beside the control, not above it."""
    return isinstance(field.field.widget, CheckboxInput)
