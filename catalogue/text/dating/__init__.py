"""Museum datings: «конец 1930-х», «не ранее 1954», «[1963?]», «1-я четв. XX в.», «1947, 12 мая».

The text stays as typed; beside it stand the first and the last day it may mean, how exact it is and
whether it is doubtful. What is not understood is kept and asked about, never guessed
(DOMAIN §§ 1.7, 1.9). The road of a text: `spelling` (symbols) → `grammar` (moments) →
`intervals` (whole datings) by the `rules`, told back by `sentences` and `written_out`.
"""

from catalogue.text.dating.model import Dating
from catalogue.text.dating.parsing import parse_dating
from catalogue.text.dating.precision import Precision
from catalogue.text.dating.problems import Problem
from catalogue.text.dating.span import Span

__all__ = ["Dating", "Precision", "Problem", "Span", "parse_dating"]
