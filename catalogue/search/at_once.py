"""The place in the worker's queue of what somebody is waiting for."""

AT_ONCE = 50
"""Before pictures and letters."""
