"""People with accounts and the library networks they work for."""

from .membership import Membership
from .networks import Branch, LibraryNetwork
from .user import User

__all__ = ["Branch", "LibraryNetwork", "Membership", "User"]
