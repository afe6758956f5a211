"""What is to be found, as a tree that knows no database; each backend writes it in its own syntax.

Words hold letters and digits only (see ``catalogue.text.folding.tokens``), so nothing a visitor types can
become syntax.
"""

from collections.abc import Iterable
from dataclasses import dataclass


class Expression:
    """A node of the tree."""


@dataclass(frozen=True)
class Word(Expression):
    """A word in any of its dictionary forms; with ``prefix``, any word that begins so.

    `typed` is the folded word as it was typed; what holds it in just this form stands before the rest.
    """

    forms: tuple[str, ...]
    prefix: bool = False
    typed: str = ""


@dataclass(frozen=True)
class InOrder(Expression):
    """Words that must stand in this order, in one field; up to ``between`` others from one to the next."""

    parts: tuple[Word, ...]
    between: int = 0


@dataclass(frozen=True)
class AllOf(Expression):
    """Every part must be found."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True)
class AnyOf(Expression):
    """At least one part must be found."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True)
class Without(Expression):
    """What is found by ``wanted`` and not by ``unwanted``."""

    wanted: Expression
    unwanted: Expression


@dataclass(frozen=True)
class Everything(Expression):
    """Matches all that is indexed."""


@dataclass(frozen=True)
class Nothing(Expression):
    """Matches nothing."""


def all_of(expressions: Iterable[Expression]) -> Expression:
    """Join by «and», with exclusions drawn to the top: full-text engines cannot negate a lone word."""
    parts = [part for part in expressions if not isinstance(part, Everything)]
    if any(isinstance(part, Nothing) for part in parts):
        return Nothing()
    unwanted = [part.unwanted for part in parts if isinstance(part, Without)]
    wanted = [part.wanted if isinstance(part, Without) else part for part in parts]
    wanted = [part for part in wanted if not isinstance(part, Everything)]
    joined = _joined(wanted, AllOf) if wanted else Everything()
    return without(joined, any_of(unwanted)) if unwanted else joined


def any_of(expressions: Iterable[Expression]) -> Expression:
    """Join by «or»; «a or not b» becomes «not (b and not a)»."""
    parts = [part for part in expressions if not isinstance(part, Nothing)]
    if any(isinstance(part, Everything) for part in parts):
        return Everything()
    negated = [part for part in parts if isinstance(part, Without) and isinstance(part.wanted, Everything)]
    plain = [part for part in parts if part not in negated]
    if not negated:
        return _joined(plain, AnyOf) if plain else Nothing()
    excluded = all_of([part.unwanted for part in negated])
    return without(Everything(), without(excluded, any_of(plain)))


def without(wanted: Expression, unwanted: Expression) -> Expression:
    """Take the unwanted away."""
    if isinstance(wanted, Nothing) or isinstance(unwanted, Everything):
        return Nothing()
    if isinstance(unwanted, Nothing):
        return wanted
    if (
        isinstance(wanted, Everything)
        and isinstance(unwanted, Without)
        and isinstance(unwanted.wanted, Everything)
    ):
        return unwanted.unwanted
    return Without(wanted, unwanted)


def _joined(parts: list[Expression], node: type[AllOf] | type[AnyOf]) -> Expression:
    return parts[0] if len(parts) == 1 else node(tuple(parts))


def holds_phrase(expression: Expression) -> bool:
    """Whether any part asks for words side by side."""
    match expression:
        case InOrder():
            return True
        case AllOf(parts=parts) | AnyOf(parts=parts):
            return any(map(holds_phrase, parts))
        case Without(wanted=wanted, unwanted=unwanted):
            return holds_phrase(wanted) or holds_phrase(unwanted)
    return False


def without_order(expression: Expression) -> Expression:
    """The same words, wherever they stand."""
    match expression:
        case InOrder(parts=words):
            return all_of(words)
        case AllOf(parts=parts):
            return all_of(map(without_order, parts))
        case AnyOf(parts=parts):
            return any_of(map(without_order, parts))
        case Without(wanted=wanted):
            return without_order(wanted)
    return expression
