"""An address that only takes a form says so to whoever opens it like a page."""

from django.urls import reverse


def test_a_form_s_address_opened_like_a_page_is_a_page_that_says_so(browser_of, librarian, deposit) -> None:
    answer = browser_of(librarian).get(reverse("intake:send-again", args=[deposit.pk]))
    assert (answer.status_code, answer["Allow"]) == (405, "POST")
    assert "Здесь только принимают" in answer.content.decode()


def test_programs_get_their_own_answer(client) -> None:
    assert client.put("/catalogue/").content == b""
