"""Days and hours as people say them: «сегодня в 14:07», «3 дня»."""

from datetime import datetime

from django.utils import formats, timezone
from django.utils.translation import gettext as _

from catalogue.text.plurals import counted


def when(moment: datetime) -> str:
    """The moment in the museum's time zone: the hour for today, the day for the rest."""
    local = timezone.localtime(moment)
    hour = formats.date_format(local, "H:i")
    if local.date() == timezone.localdate():
        return _("today at %(hour)s") % {"hour": hour}
    return _("on %(day)s at %(hour)s") % {"day": formats.date_format(local, "j E Y"), "hour": hour}


def day(moment: datetime) -> str:
    """The day in words, the year only when it is not this one."""
    local = timezone.localtime(moment)
    return formats.date_format(local, "j E" if local.year == timezone.localdate().year else "j E Y")


def short_day(moment: datetime) -> str:
    """The day for narrow columns: «17 ноя», with the year only when it is not this one."""
    local = timezone.localtime(moment)
    return formats.date_format(local, "j b" if local.year == timezone.localdate().year else "j b Y")


def days(number: int) -> str:
    """«3 дня»; the day itself is «сегодня»."""
    return counted(number, "день", "дня", "дней") if number else _("since today")
