"""Who may read a file of the private store: questions, asked folder by folder.

Upper apps register theirs in ``apps.ready()``; one yes is enough, and a folder nobody registered
is closed to everybody.
"""

from collections import defaultdict
from collections.abc import Callable
from posixpath import normpath

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser

Person = AbstractBaseUser | AnonymousUser
Question = Callable[[Person, str], bool]

_questions: dict[str, list[Question]] = defaultdict(list)


def register_question(folder: str, question: Question) -> None:
    """Let `question(user, name)` decide, too, about files under the top folder `folder`.

    Registering the same question twice changes nothing.
    """
    if question not in _questions[folder]:
        _questions[folder].append(question)


def may_read(user: Person, name: str) -> bool:
    """Whether `user` may read the private file `name`; never for anonymous or disabled people."""
    if not (user.is_authenticated and user.is_active and is_plain(name)):
        return False
    folder = name.partition("/")[0]
    return any(question(user, name) for question in _questions.get(folder, ()))


def is_plain(name: str) -> bool:
    """Whether a name says in plain words where it leads: a folder asked about must be the one opened."""
    return normpath(name) == name and not name.startswith(("/", ".."))
