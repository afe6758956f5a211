"""Why a dating was not understood, in words for whoever typed it."""

from enum import Enum


class Problem(Enum):
    """A reason and its sentence. The text typed is kept in every case."""

    EMPTY = "Дата не указана. Если её нет на предмете и она неизвестна, напишите «б. д.»."
    NOT_UNDERSTOOD = (
        "Не поняли дату. Оставили как написано: укажите годы или напишите, "
        "например, «1930-е» или «около 1925»."
    )
    NO_SUCH_DAY = "Такого дня нет в календаре. Оставили как написано: проверьте число и месяц."
    NO_SUCH_MONTH = "Месяцев только двенадцать. Оставили как написано: проверьте номер месяца."
    START_AFTER_END = "Начало позже конца. Оставили как написано: проверьте, не переставлены ли годы."
    IN_THE_FUTURE = "Этот год ещё не наступил. Оставили как написано: проверьте год."
    SHORT_YEAR = "Не поняли, какой это век. Оставили как написано: укажите год четырьмя цифрами."
    TOO_LONG = "Слишком длинно для даты. Оставили как написано: укажите годы отдельно."


class Misread(ValueError):
    """The text cannot be understood as a dating, for the reason of `problem`."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.value)
        self.problem = problem
