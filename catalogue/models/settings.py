"""What the museum says of itself: its name, contacts and choices, editable in the CMS."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting


@register_setting(icon="cog")
class MuseumSettings(BaseGenericSetting):
    """Names and choices that sources or the museum may yet change (PRODUCT.md; DOMAIN.md, part 9)."""

    name = models.CharField(
        _("name of the museum"),
        max_length=250,
        default="Музей библиотек и библиотечного дела Кемеровской области им. В. М. Лашевской",
    )
    short_name = models.CharField(
        _("short name"),
        max_length=120,
        default="Музей библиотек и библиотечного дела",
        help_text=_("Stands at the top of every page; begin the full name with it."),
    )
    abbreviation = models.CharField(_("abbreviation"), max_length=10, default="МБК")
    parent_organisation = models.CharField(
        _("kept by"), max_length=250, default="Государственная научная библиотека Кузбасса им. В. Д. Фёдорова"
    )
    city = models.CharField(_("city"), max_length=100, default="Кемерово")
    address = models.CharField(_("address"), max_length=250, default="650000, Кемерово, ул. Дзержинского, 19")
    phone = models.CharField(_("phone"), max_length=100, default="(3842) 44-18-55")
    email = models.EmailField(_("e-mail"), blank=True)
    representative_post = models.CharField(
        _("who signs acts: post"), max_length=150, default="главный хранитель"
    )
    representative_name = models.CharField(_("who signs acts: name"), max_length=150, blank=True)
    custody_days = models.PositiveSmallIntegerField(
        _("term of temporary custody, days"),
        default=180,
        help_text=_("Stands in acts of temporary custody: «until …». 0 — acts name no term."),
    )
    publish_before_commission = models.BooleanField(
        _("publish before the commission's decision"),
        default=True,
        help_text=_("A library may keep its original and still be in the exhibition."),
    )
    four_eyes = models.BooleanField(_("nobody decides on a deposit of their own"), default=True)
    act_form_confirmed = models.BooleanField(
        _("the museum has confirmed the wording of acts"),
        default=False,
        help_text=_("Until then the footer of an act says «форма не утверждена»."),
    )
    data_terms = models.TextField(
        _("terms of use of the data"),
        blank=True,
        default=(
            "Описания предметов можно приводить и пересказывать в своих работах: назовите музей и дайте "
            "ссылку на постоянный адрес предмета.\n\n"
            "Права на снимки у каждого предмета свои, они указаны на его странице."
        ),
        help_text=_("Stands on the page «Открытые данные»."),
    )

    panels = [
        MultiFieldPanel(
            [
                "name",
                "short_name",
                "abbreviation",
                "parent_organisation",
                "city",
                "address",
                "phone",
                "email",
            ],
            heading=_("The museum"),
        ),
        MultiFieldPanel(
            ["representative_post", "representative_name", "custody_days", "act_form_confirmed"],
            heading=_("Papers"),
        ),
        MultiFieldPanel(["data_terms"], heading=_("Open data")),
        MultiFieldPanel(
            [FieldPanel("publish_before_commission"), FieldPanel("four_eyes")], heading=_("Choices")
        ),
    ]

    class Meta:
        verbose_name = _("museum settings")
        verbose_name_plural = _("museum settings")

    @property
    def brand_line(self) -> str:
        """The rest of the name, set smaller under the short one."""
        return self.name.removeprefix(self.short_name).strip()

    @property
    def about_url(self) -> str:
        """The page about the museum, see ``services.site_tree``."""
        return "/about/"

    @property
    def is_demo(self) -> bool:
        """Whether the site shows made-up data."""
        return bool(settings.DEMO)

    @property
    def demo_mark(self) -> str:
        """The same in two words, where there is no room for more."""
        return str(_("Demonstration data"))

    @property
    def demo_note(self) -> str:
        """What a demonstration says of itself on every page."""
        return str(_("Demonstration data: the objects and their numbers are made up"))
