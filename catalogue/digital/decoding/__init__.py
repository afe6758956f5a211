"""The process that opens strangers' files: no Django, bounded memory, time and output.

Run as ``python -m catalogue.digital.decoding``; see ``__main__`` for the commands and answers.
"""
