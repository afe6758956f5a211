"""What the public pages show of an item, as small immutable values shaped like templates/components.

Nothing here asks the database on its own account: the pages hand over querysets and loaded objects.
"""
