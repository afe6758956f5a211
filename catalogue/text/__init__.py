"""Russian as the catalogue needs it: pure Python, no Django, no database, no HTML.

One module, one idea: datings, folding, dictionary forms, hits in a text, museum numbers,
plurals, numbers in words, transliteration, typography, periods, names of files.
Its sentences are Russian literals on purpose: Russian is the subject here, not a translation.
"""
