"""A dating: what was typed and what it means."""

from dataclasses import dataclass

from catalogue.text.dating import sentences, written_out
from catalogue.text.dating.problems import Problem
from catalogue.text.dating.span import Span


@dataclass(frozen=True, kw_only=True)
class Dating(Span):
    """A dating as typed (only stripped) with the span of time it means.

    `problem` says why a text was not understood; it is None whenever `understood`.
    """

    text: str
    problem: Problem | None = None

    @property
    def sentence(self) -> str:
        """What was understood, told back in Russian: «Поняли как 1937–1939»."""
        if self.problem:
            return self.problem.value
        return sentences.sentence(self)

    @property
    def short(self) -> str:
        """The dating for margins and labels: «ок. 1925», «1930-е»; as typed when not understood."""
        return sentences.short(self) if self.understood else self.text

    @property
    def written_out(self) -> str:
        """The dating in full words for running text: «конец 1930-х годов»; else as it was typed."""
        return written_out.written_out(self, self.text)

    @property
    def in_citation(self) -> str:
        """The dating as a reference has it: «14 ноября 1924 г.»; else as it was typed."""
        return written_out.in_citation(self, self.text)
