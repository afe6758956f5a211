"""Components drawn alone: what a person and a screen reader get from them."""

from types import SimpleNamespace

from bs4 import BeautifulSoup
from django import forms
from django.core.paginator import Paginator
from django.template import RequestContext, Template
from django.template.loader import render_to_string
from django.test import RequestFactory

CARD = {
    "url": "/catalogue/protokol-000002/",
    "title": "Протокол № 7 об открытии избы-читальни",
    "number": "МБК КП-2/1",
    "data_number": "000002",
    "dating": "14.11.1924",
    "place": "с. Тяжин",
    "network": "Тяжинская ЦБС",
    "kind": "Протокол",
    "is_sheet": True,
    "thumbnail": {"url": "/media/p.jpg", "width": 600, "height": 480, "alt": "Лист, фиолетовые чернила"},
}


class ObjectForm(forms.Form):
    title = forms.CharField(label="Что это за предмет", help_text="Сначала предметное слово")
    place = forms.CharField(label="Где создан", required=False)
    stays = forms.ChoiceField(
        label="Где подлинник", choices=[("a", "В музее"), ("b", "В библиотеке")], widget=forms.RadioSelect
    )
    consent = forms.BooleanField(label="Согласна на обработку данных")


def soup(component: str, **context: object) -> BeautifulSoup:
    return BeautifulSoup(render_to_string(f"components/{component}.html", context), "html.parser")


def test_a_card_carries_its_number_and_one_link():
    card = soup("record_card", item=CARD).article
    assert card["data-number"] == "000002"
    assert [link["href"] for link in card.find_all("a")] == [CARD["url"]]
    assert card.img["alt"] == "Лист, фиолетовые чернила"
    assert (card.img["width"], card.img["height"], card.img["loading"]) == ("600", "480", "lazy")
    assert card.find(class_="alt-text").get_text() == "Лист, фиолетовые чернила"


def test_a_card_without_a_picture_names_the_kind():
    card = soup("record_card", item={**CARD, "thumbnail": None}).article
    assert card.img is None
    assert card.find(class_="rcard__pic").get_text(strip=True) == "Протокол"


def test_the_heading_level_of_a_card_is_given_by_the_page():
    assert soup("record_card", item=CARD, level=2).h2
    assert soup("record_card", item=CARD).h3


def test_a_title_with_markup_is_shown_and_not_obeyed():
    card = soup("record_card", item={**CARD, "title": "<script>alert(1)</script>"})
    assert card.script is None
    assert "<script>" in card.h3.get_text()


def test_a_fact_without_a_value_is_not_drawn():
    assert soup("field_row", label="Материал", value="").get_text(strip=True) == ""
    several = soup(
        "field_row",
        label="Период",
        links=[{"label": "1917–1929", "url": "/a/"}, {"label": "НЭП", "url": "/b/"}],
    )
    assert [link["href"] for link in several.dd.find_all("a")] == ["/a/", "/b/"]


def test_a_field_in_error_is_tied_to_its_hint_and_its_error():
    form = ObjectForm({"title": "", "stays": "a", "consent": "on"})
    drawn = soup("form_field", field=form["title"])
    assert drawn.label["for"] == drawn.input["id"]
    assert drawn.input["aria-invalid"] == "true"
    described = drawn.input["aria-describedby"].split()
    assert [drawn.find(id=each).name for each in described] == ["p", "p"]
    assert drawn.find(id=described[1]).get_text(strip=True)


def test_a_remark_and_what_was_understood_describe_the_field_too():
    form = ObjectForm({"title": "Ящик", "stays": "a", "consent": "on"})
    remark = {"number": 2, "author": "Куратор", "date": "20 ноября", "text": "Которая Талая?"}
    drawn = soup("form_field", field=form["place"], remark=remark, understood="Поняли как д. Талая")
    described = drawn.input["aria-describedby"].split()
    assert described == ["remark-place", "understood-place"]
    assert "Которая Талая?" in drawn.find(id="remark-place").get_text()
    assert drawn.find(id="understood-place")["role"] == "status"


def test_a_checked_field_can_be_read_and_not_changed():
    drawn = soup("form_field", field=ObjectForm({"title": "Ящик"})["title"], verified=True)
    assert drawn.input.has_attr("readonly")


def test_choices_stand_in_a_fieldset_with_a_legend():
    drawn = soup("form_field", field=ObjectForm()["stays"])
    assert drawn.fieldset.legend.get_text(strip=True).startswith("Где подлинник")
    assert all(label["for"] == label.input["id"] for label in drawn.find_all("label"))


def test_a_consent_is_never_ticked_beforehand():
    drawn = soup("form_field", field=ObjectForm()["consent"])
    assert not drawn.input.has_attr("checked")


def test_the_errors_of_a_form_lead_to_its_fields():
    drawn = soup("form_errors", form=ObjectForm({}))
    assert [link["href"] for link in drawn.find_all("a")] == [
        "#field-title",
        "#field-stays",
        "#field-consent",
    ]


def test_messages_stand_in_a_live_region_even_when_there_are_none():
    assert soup("messages", messages=[]).find(role="status")
    shown = soup("messages", messages=[SimpleNamespace(level_tag="error", __str__=lambda: "")])
    assert shown.find(class_="notice--err")


def test_pages_of_a_list_keep_the_question():
    request = RequestFactory().get("/catalogue/", {"q": "изба", "page": "3"})
    template = Template('{% include "components/pagination.html" %}')
    drawn = template.render(RequestContext(request, {"page": Paginator(range(100), 10).page(3)}))
    links = BeautifulSoup(drawn, "html.parser").find_all("a")
    assert {link["href"].split("page=")[0] for link in links} == {"?q=%D0%B8%D0%B7%D0%B1%D0%B0&"}
    assert [link.get_text() for link in links if link.get("aria-current")] == ["3"]


def test_one_page_needs_no_pages():
    request = RequestFactory().get("/catalogue/")
    drawn = Template('{% include "components/pagination.html" %}').render(
        RequestContext(request, {"page": Paginator(range(3), 10).page(1)})
    )
    assert drawn.strip() == ""


def test_a_drawer_with_nothing_to_choose_is_not_drawn():
    assert soup("drawer", title="Тема", name="theme", options=[]).get_text(strip=True) == ""


def test_the_viewer_works_by_links():
    picture = {"url": "/s.jpg", "width": 1200, "height": 1800, "alt": "Лист 12"}
    sheets = [
        {"key": key, "label": label, "url": f"?list={key}", "thumbnail": picture}
        for key, label in (("12", "Л. 12"), ("12ob", "Л. 12 об."))
    ]
    sheet = {"key": "12", "label": "Лист 12", "position": 1, "picture": picture, "whole_url": "/full.jpg"}
    drawn = soup(
        "viewer", sheets=sheets, sheet=sheet, total=2, previous_url=None, next_url="?list=12ob", name="Листы"
    )
    assert drawn.find(rel="next")["href"] == "?list=12ob"
    assert drawn.find(attrs={"aria-disabled": "true"}).get("href") is None
    assert [link["href"] for link in drawn.nav.find_all("a")] == ["?list=12", "?list=12ob"]
    assert drawn.nav.find(attrs={"aria-current": "true"})["href"] == "?list=12"


def test_the_tombstone_tells_what_stood_here(db, rf):
    stone = {
        "number": "000041",
        "title": "Значок",
        "reason": "По просьбе семьи",
        "withdrawn_on": None,
        "library": "",
    }
    page = BeautifulSoup(
        render_to_string("410.html", {"tombstone": stone}, request=rf.get("/id/000041/")), "html.parser"
    )
    assert len(page.find_all("h1")) == 1
    assert "По просьбе семьи" in page.main.get_text().replace("\u00a0", " ")
    assert page.find("meta", attrs={"name": "robots"})["content"] == "noindex"


def test_the_page_of_a_failure_needs_no_context():
    page = BeautifulSoup(render_to_string("500.html"), "html.parser")
    assert page.main.h1
