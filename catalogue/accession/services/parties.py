"""Who signs a paper."""

from dataclasses import dataclass
from typing import Self

from catalogue.accounts.models import User
from catalogue.models import MuseumSettings


@dataclass(frozen=True)
class Party:
    """A person who signs: post and full name."""

    post: str
    name: str

    @classmethod
    def of(cls, person: "User | Party") -> "Party":
        """The party an account stands for."""
        return person if isinstance(person, Party) else cls(post=person.post, name=str(person))

    @classmethod
    def of_museum(cls, museum: MuseumSettings, issued_by: User) -> Self:
        """Who signs for the museum: the one named in its settings, else the one who issues the paper."""
        if museum.representative_name:
            return cls(post=museum.representative_post, name=museum.representative_name)
        return cls(post=issued_by.post or museum.representative_post, name=str(issued_by))
