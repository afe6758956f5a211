"""Kuzbass drawn from vectors of the project's own, the places of what was found as points on it."""
