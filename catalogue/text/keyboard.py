"""A query typed in the wrong keyboard layout: «,b,kbjntrf» is «библиотека», «лш» is «ki»."""

_LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>"
_RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ"
_TO_LATIN = str.maketrans(_RUSSIAN, _LATIN)
_TO_RUSSIAN = str.maketrans(_LATIN, _RUSSIAN)


def in_russian_layout(text: str) -> str:
    """The text as the same keys write it in the Russian layout; letters that are Russian already stay."""
    return text.translate(_TO_RUSSIAN)


def in_latin_layout(text: str) -> str:
    """The text as the same keys write it in the Latin layout: «гыи» is «usb»."""
    return text.translate(_TO_LATIN)
