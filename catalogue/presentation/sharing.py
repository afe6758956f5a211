"""«Поделиться» and the card other sites draw of a page; no foreign script, only addresses."""

from dataclasses import dataclass

from django.utils.http import urlencode
from django.utils.translation import gettext as _

from .addresses import absolute
from .facts import Link
from .pictures import Picture


@dataclass(frozen=True)
class OpenGraph:
    """The Open Graph tags of a page; every address absolute."""

    title: str
    description: str
    url: str
    image: Picture | None


def open_graph(title: str, description: str, address: str, image: Picture | None) -> OpenGraph:
    """The card of a page for other sites; the description is cut to what they show."""
    shown = Picture(absolute(image.url), image.width, image.height, image.alt) if image else None
    text = " ".join(description.split())
    return OpenGraph(title, text if len(text) <= 200 else f"{text[:199].rstrip()}…", absolute(address), shown)


def share_links(title: str, address: str) -> list[Link]:
    """Addresses that offer the page to the networks libraries use."""
    url = absolute(address)
    return [
        Link(_("VKontakte"), f"https://vk.com/share.php?{urlencode({'url': url, 'title': title})}"),
        Link(_("Odnoklassniki"), f"https://connect.ok.ru/offer?{urlencode({'url': url, 'title': title})}"),
        Link(_("Telegram"), f"https://t.me/share/url?{urlencode({'url': url, 'text': title})}"),
        Link("MAX", f"https://max.ru/:share?{urlencode({'text': f'{title} {url}'})}"),
    ]
