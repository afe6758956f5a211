"""Papers: one data structure, its wording as data, a renderer to PDF.

``wording`` reads the text blocks, ``paper`` is the structure, ``composing`` makes it of an act,
``pdf`` typesets it by ``act.typ``.
"""
