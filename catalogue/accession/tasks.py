"""Work after the commit: the PDF of an act. Until it is there, the act is «готовится»."""

from collections.abc import Iterable

from django_tasks import task

from catalogue.background.queueing import queue
from catalogue.background.undone import done_by
from catalogue.digital.content_store import keep, temporary_path

from .models import Act
from .papers.composing import compose
from .papers.pdf import to_pdf
from .papers.pictures import pictures_of


def render_after_commit(act: Act) -> None:
    """Have the worker make the act's PDF once the act is sure to exist."""
    queue(render_act_pdf, act.pk)


@task(queue_name="default", priority=60)
def render_act_pdf(act_id: int) -> None:
    """Make and keep the PDF of an act; doing it again, or twice at once, leaves the same one file."""
    act = Act.objects.select_related("network", "protocol").get(pk=act_id)
    if act.pdf:
        return
    pictures = pictures_of(act)
    names = {position: f"{position}.jpg" for position in pictures}
    content = to_pdf(compose(act, names), {names[position]: data for position, data in pictures.items()})
    name = f"acts/{act.pk}.pdf"
    with temporary_path(".pdf") as path:
        path.write_bytes(content)
        keep(path, name)
    Act.objects.filter(pk=act.pk).update(pdf=name)


@done_by(render_act_pdf)
def acts_without_pdf() -> Iterable[int]:
    """The acts whose address still answers «is being prepared»."""
    return Act.objects.filter(pdf="").order_by("pk").values_list("pk", flat=True)
