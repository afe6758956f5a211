"""What a register row says of an object: as the act it came by says it."""

from catalogue.accession.models import Act, ActLine
from catalogue.accession.papers.wording import WORDING, wording_of
from catalogue.models import CatalogueItemPage
from catalogue.text.typography import russian_date


def last_act_of(item: CatalogueItemPage) -> Act:
    """The act by which the thing last changed hands, in its valid version. Raises Act.DoesNotExist."""
    line = ActLine.objects.filter(item=item).select_related("act__network").order_by("-act_id").first()
    if line is None:
        raise Act.DoesNotExist(f"{item} came by no act.")
    return line.act


def described(item: CatalogueItemPage, act: Act) -> dict[str, object]:
    """The columns of the object's row in an act, for a row of a register."""
    line = act.lines.get(item=item)
    return {
        name: getattr(line, name)
        for name in ("name", "quantity", "material_technique", "dimensions", "condition", "note")
    }


def source_of(act: Act) -> str:
    """«Время, источник и способ поступления, документы» of an object that came by the act."""
    return WORDING.source.format(
        date=russian_date(act.issued_on),
        network=act.network.full_name,
        act=f"{wording_of(act.kind).called} № {act.number}",
        basis=f"; {act.basis}" if act.basis else "",
    )
