"""Work after the commit: the PDF of an act. Until it is there, the act is «готовится»."""

import logging
from functools import partial

from django.core.files.base import ContentFile
from django.db import transaction
from django_tasks import task

from .models import Act
from .papers.composing import compose
from .papers.pdf import to_pdf
from .papers.pictures import pictures_of

logger = logging.getLogger(__name__)


def render_after_commit(act: Act) -> None:
    """Ask the worker for the act's PDF once the act is sure to exist."""
    transaction.on_commit(partial(render_act_pdf.enqueue, act.pk))


@task(queue_name="default")
def render_act_pdf(act_id: int) -> None:
    """Make and keep the PDF of an act; doing it again, or twice at once, leaves one file."""
    act = Act.objects.select_related("network", "protocol").get(pk=act_id)
    if act.pdf:
        return
    pictures = pictures_of(act)
    names = {position: f"{position}.jpg" for position in pictures}
    content = to_pdf(compose(act, names), {names[position]: data for position, data in pictures.items()})
    storage = act.pdf.storage
    name = storage.save(f"acts/{act.pk}.pdf", ContentFile(content))
    if not Act.objects.filter(pk=act.pk, pdf="").update(pdf=name):
        logger.info("The PDF of act %s has been made by another worker.", act.pk)
        storage.delete(name)
