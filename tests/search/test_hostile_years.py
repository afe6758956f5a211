"""Numbers nobody can mean are named and dropped."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("number", ["²", "٣" * 30, "9" * 5000, "0\x1f", "\x1c1950"])
def test_hostile_years_are_dropped_and_named(client, number) -> None:
    assert client.get("/catalogue/", {"from": number, "to": number}).status_code == 200
