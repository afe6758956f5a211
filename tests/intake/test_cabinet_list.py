"""The list of the cabinet: whose deposits, in which order, by how many questions to the database."""

import pytest
from django.urls import reverse
from django.utils.translation import gettext as _

from catalogue.accounts.roles import Role
from catalogue.intake.services import accepting, reviewing, submitting
from catalogue.intake.turns import Turn
from tests.intake import box

LIST = "/cabinet/"
# session, person, membership, groups; counts of the shelves, number of pages, the page with its counts,
# its objects, first pictures, what became of everything; the museum's settings, permission to the CMS
QUERIES_OF_THE_LIST = 14


def titles(response) -> list[str]:
    return [slip.title for slip in response.context["slips"]]


def test_the_list_asks_for_sign_in_and_leads_back(client):
    assert client.get(LIST).headers["Location"] == "/login/?next=/cabinet/"


def test_an_empty_cabinet_offers_one_verb(cabinet):
    page = cabinet.get(LIST)
    assert page.context["total"] == 0
    assert page.content.decode().count('class="empty"') == 1


def test_a_librarian_sees_her_own_deposits_only(cabinet, librarian, network, stranger):
    box.draft(librarian, objects=1)
    box.draft(box.library_person(network), objects=1)
    box.draft(stranger, objects=1)
    assert cabinet.get(LIST).context["total"] == 1


def test_a_coordinator_sees_the_whole_network_with_authors(sign_in, coordinator, librarian, stranger):
    box.draft(librarian, objects=1)
    box.draft(stranger, objects=1)
    page = sign_in(coordinator).get(LIST)
    assert page.context["total"] == 1
    assert librarian.get_short_name() in page.context["slips"][0].summary


def test_what_waits_for_the_reader_comes_first(cabinet, librarian, curator):
    box.sent(librarian, objects=1)
    box.draft(librarian, objects=1)
    returned = box.taken(librarian, curator, objects=1)
    card = box.objects_of(returned)[0]
    reviewing.add_remark(card, by=curator, field="title", text="Уточните название")
    reviewing.return_object(card, by=curator)
    slips = cabinet.get(LIST).context["slips"]
    assert [slip.turn for slip in slips] == ["you", "museum", "museum"]
    assert slips[0].number == returned.number
    assert slips[1].number == ""


def test_endorsing_is_the_coordinators_turn_and_not_the_librarians(
    sign_in, cabinet, coordinator, librarian, network
):
    box.network(endorsement_required=True)
    submitting.submit(box.draft(librarian, objects=1), by=librarian)
    assert cabinet.get(LIST).context["slips"][0].turn == "museum"
    assert sign_in(coordinator).get(LIST).context["slips"][0].turn == "you"


def test_the_list_can_be_narrowed_to_one_shelf(cabinet, librarian):
    box.draft(librarian, objects=1)
    box.sent(librarian, objects=1)
    assert [slip.number for slip in cabinet.get(LIST + "?show=drafts").context["slips"]] == [""]
    assert len(cabinet.get(LIST + "?show=nonsense").context["slips"]) == 2


def test_the_museums_people_are_led_to_their_desk(sign_in, curator):
    assert sign_in(curator).get(LIST).headers["Location"] == reverse("wagtailadmin_home")


def test_a_person_of_no_network_and_no_museum_gets_a_polite_page(sign_in, librarian):
    librarian.memberships.update(is_active=False)
    page = sign_in(librarian).get(LIST)
    assert page.status_code == 403
    assert "вам не" in page.content.decode()


def test_what_was_declined_or_taken_back_is_not_counted_as_handed_over(cabinet, librarian, curator):
    deposit = box.taken(librarian, curator, objects=3)
    accepted, declined, _under_review = box.objects_of(deposit)
    accepting.accept([accepted], by=curator)
    reviewing.decline(declined, by=curator, reason="Не по профилю")
    submitting.withdraw(box.sent(librarian, objects=2), by=librarian, reason="Передумали")
    assert cabinet.get(LIST).context["became"] == {"sent": 2, "published": 0}


def test_a_decided_deposit_waits_for_its_act_and_a_declined_one_for_nothing(cabinet, librarian, curator):
    accepted, declined = (box.taken(librarian, curator, objects=1) for _number in range(2))
    act = accepting.accept(box.objects_of(accepted), by=curator)
    reviewing.decline(box.objects_of(declined)[0], by=curator, reason="Не по профилю")
    said = {slip.number: (slip.whose_turn, slip.turn) for slip in cabinet.get(LIST).context["slips"]}
    assert said[accepted.number] == (_("Waiting for the signed act"), "you")
    assert said[declined.number] == (str(Turn.NOBODY.label), "done")
    status = cabinet.get(accepted.get_absolute_url())
    assert status.context["course"][0].text == _("Waiting for the signed act")
    assert act.number in status.context["course"][2].text
    assert "slip__side" not in status.content.decode()


@pytest.mark.parametrize("deposits", [1, 6])
def test_the_list_asks_a_constant_number_of_questions(
    cabinet, librarian, django_assert_max_num_queries, deposits
):
    for _number in range(deposits):
        box.sent(librarian, objects=3)
    with django_assert_max_num_queries(QUERIES_OF_THE_LIST):
        assert len(cabinet.get(LIST).context["slips"]) == deposits


def test_a_leaver_sees_nothing_of_the_network(sign_in, network):
    person = box.library_person(network, Role.COORDINATOR)
    deposit = box.draft(person, objects=1)
    person.memberships.update(is_active=False)
    assert sign_in(person).get(f"/cabinet/deposits/{deposit.pk}/").status_code == 404
