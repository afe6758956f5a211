"""«Справочники» in the CMS."""

import pytest
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from catalogue.accounts.models import User
from catalogue.accounts.roles import Role
from catalogue.authorities.models import Person, Place, Term, Vocabulary

LISTING_QUERIES = 25


def test_a_curator_adds_a_term_with_its_alternative_names(signed_in) -> None:
    answer = signed_in(Role.CURATOR).post(
        "/cms/terms/new/",
        nested_form_data(
            {
                "vocabulary": "theme",
                "name": "буккроссинг",
                "sort_order": 100,
                "is_active": "on",
                "applies_to": "both",
                "alternative_labels": inline_formset([{"name": "обмен книгами"}]),
            }
        ),
    )
    assert answer.status_code == 302
    term = Term.objects.get(vocabulary=Vocabulary.THEME, slug="bukkrossing")
    assert [label.name for label in term.alternative_labels.all()] == ["обмен книгами"]


def test_the_terms_are_narrowed_by_vocabulary_and_searched_by_alternative_names(signed_in) -> None:
    curator = signed_in(Role.CURATOR)
    periods = curator.get("/cms/terms/?vocabulary=period").context["object_list"]
    assert {term.vocabulary for term in periods} == {"period"}
    found = curator.get("/cms/terms/?q=счётная машина").context["object_list"]
    assert [term.name for term in found] == ["Арифмометр"]


def test_the_terms_stand_by_vocabulary_and_under_their_broader_term(signed_in) -> None:
    terms = list(signed_in(Role.CURATOR).get("/cms/terms/").context["object_list"])
    assert {term.vocabulary for term in terms} == {"kind"}
    broader = [place for place, term in enumerate(terms) if term.parent_id is None]
    names = [terms[place].name for place in broader]
    assert names == sorted(names)
    under = terms[broader[0] + 1 : broader[1]]
    assert {term.parent_id for term in under} == {terms[broader[0]].pk}
    assert [term.name for term in under] == sorted(term.name for term in under)


def test_periods_keep_the_order_of_time(signed_in) -> None:
    periods = signed_in(Role.CURATOR).get("/cms/terms/?vocabulary=period").context["object_list"]
    years = [term.year_from for term in periods if term.year_from]
    assert years == sorted(years)


def test_a_place_is_found_by_the_name_of_another_time(signed_in) -> None:
    found = signed_in(Role.CURATOR).get("/cms/places/?q=Сталинск").context["object_list"]
    assert [place.name for place in found] == ["Новокузнецк"]


def test_the_address_of_a_place_stays_when_its_name_changes(signed_in) -> None:
    place = Place.objects.get(slug="tyazhinsky")
    names = [{"id": name.pk, "name": name.name, "note": name.note} for name in place.other_names.all()]
    answer = signed_in(Role.CURATOR).post(
        f"/cms/places/edit/{place.pk}/",
        nested_form_data(
            {"name": "Тяжин", "kind": place.kind, "other_names": inline_formset(names, initial=len(names))}
        ),
    )
    assert answer.status_code == 302
    place.refresh_from_db()
    assert (place.name, place.slug) == ("Тяжин", "tyazhinsky")


@pytest.mark.parametrize("path", ["/cms/terms/", "/cms/places/", "/cms/networks/"])
def test_a_list_of_authorities_has_its_price(path: str, signed_in, django_assert_max_num_queries) -> None:
    head = signed_in(Role.HEAD_CURATOR)
    head.get(path)
    with django_assert_max_num_queries(LISTING_QUERIES):
        head.get(path)


def test_people_with_a_long_dash_in_their_lives_are_listed(signed_in) -> None:
    Person.objects.create(surname="Фёдоров", given_name="Василий", years="1918—1984", is_living=False)
    page = signed_in(Role.CURATOR).get("/cms/persons/?q=Фёдоров").content.decode()
    assert "1918—1984" in page


def test_an_administrator_makes_an_account_by_email_with_a_role(signed_in) -> None:
    administrator = signed_in(Role.SUPERUSER)
    form = administrator.get("/cms/users/new/")
    html = form.content.decode()
    assert form.status_code == 200
    assert 'name="username"' not in html
    assert "museum: curator" not in html
    group = form.context["form"].fields["groups"].queryset.get(name="museum: registrar")
    answer = administrator.post(
        "/cms/users/new/",
        {
            "email": "petrova@museum.example",
            "first_name": "Анна",
            "last_name": "Петрова",
            "patronymic": "Павловна",
            "post": "хранитель фондов",
            "phone": "",
            "password1": "длинный пароль 5",
            "password2": "длинный пароль 5",
            "groups": [group.pk],
        },
    )
    assert answer.status_code == 302
    user = User.objects.get(email="petrova@museum.example")
    assert (str(user), user.roles) == ("Петрова Анна Павловна", {Role.REGISTRAR})
    assert administrator.get(f"/cms/users/edit/{user.pk}/").status_code == 200
    assert administrator.get("/cms/users/").status_code == 200
