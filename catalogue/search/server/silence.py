"""A server that does not answer is no error of whoever asks."""


class ServerSilent(Exception):
    """The search server does not answer, refuses, or has no index to answer from."""
