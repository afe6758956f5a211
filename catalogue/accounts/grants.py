"""What Wagtail must know of the permission table: rights of the museum roles' groups, as data.

The finer questions (who holds a deposit, what is sensitive) are asked of ``permissions``; here stands
only what Wagtail's own screens ask of Django. Pages are named by their path under the home page.
"""

from dataclasses import dataclass, field

from .roles import Role

PagePermissions = dict[str, tuple[str, ...]]

HOME, ITEMS, EXHIBITIONS, WANTED, NETWORKS = "", "catalogue/", "exhibitions/", "wanted/", "libraries/"
_EDIT = ("add_page", "change_page", "publish_page")
_EDIT_AND_UNLOCK = (*_EDIT, "lock_page", "unlock_page")
_VOCABULARY_MODELS = (
    "authorities.term",
    "authorities.person",
    "authorities.corporatebody",
    "authorities.place",
    "authorities.event",
    "search.thesaurusentry",
)
_FILES = (
    "wagtailimages.add_image",
    "wagtailimages.change_image",
    "wagtailimages.choose_image",
    "wagtaildocs.add_document",
    "wagtaildocs.change_document",
    "wagtaildocs.choose_document",
)
_CHOOSE_FILES = ("wagtailimages.choose_image", "wagtaildocs.choose_document")


def _on(actions: tuple[str, ...], models: tuple[str, ...]) -> tuple[str, ...]:
    """Names of model permissions: «authorities.change_term»."""
    return tuple(
        f"{app}.{action}_{model}" for app, model in (name.split(".") for name in models) for action in actions
    )


@dataclass(frozen=True)
class Grants:
    """The rights of one group: on models, on files of the root collection, on branches of the page tree."""

    models: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    pages: PagePermissions = field(default_factory=dict)


_READ_ITEMS = ("catalogue.view_catalogueitempage",)
_READ_VOCABULARIES = _on(("view",), _VOCABULARY_MODELS)
_EDIT_VOCABULARIES = _on(("view", "add", "change"), _VOCABULARY_MODELS)
_READ_NETWORKS = _on(("view",), ("accounts.librarynetwork",))
_EDIT_NETWORKS = _on(("view", "change"), ("accounts.librarynetwork",)) + _on(
    ("view", "add", "change"), ("accounts.membership",)
)
_RECOMMEND = _on(("add", "change", "delete"), ("wagtailsearchpromotions.searchpromotion",))
_TAGS = _on(("add", "change"), ("taggit.tag",))

GRANTS: dict[Role, Grants] = {
    Role.CURATOR: Grants(
        models=_READ_ITEMS + _EDIT_VOCABULARIES + _READ_NETWORKS + _TAGS + _RECOMMEND,
        files=_FILES,
        pages={ITEMS: _EDIT, EXHIBITIONS: _EDIT, WANTED: _EDIT},
    ),
    Role.HEAD_CURATOR: Grants(
        models=_READ_ITEMS
        + _EDIT_VOCABULARIES
        + _on(("delete",), _VOCABULARY_MODELS)
        + _EDIT_NETWORKS
        + _TAGS
        + _RECOMMEND,
        files=_FILES,
        pages={HOME: _EDIT_AND_UNLOCK},
    ),
    Role.REGISTRAR: Grants(models=_READ_ITEMS),
    Role.EDITOR: Grants(models=_READ_ITEMS, files=_CHOOSE_FILES, pages={EXHIBITIONS: _EDIT}),
    Role.AUDITOR: Grants(models=_READ_ITEMS + _READ_VOCABULARIES + _READ_NETWORKS),
}
EVERY_MUSEUM_ROLE = ("wagtailadmin.access_admin",)
