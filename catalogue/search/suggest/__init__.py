"""Suggestions while a visitor types: items by number and title, and what items are filed under.

Labels are looked up in memory; the database is asked at most three times.
"""
