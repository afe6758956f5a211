"""The search server, where ``SEARCH_URL`` names one: its client, its analysis, its state."""
