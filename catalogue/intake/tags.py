"""Tags as a library types them: words between commas."""

from taggit.models import Tag

LONGEST_TAG: int = Tag._meta.get_field("name").max_length or 100


def tags_of(text: str) -> list[str]:
    """The tags in a text: «ликбез, Изба-читальня» → lower case, without doubles."""
    tags = (" ".join(tag.split()).strip(".").lower() for tag in text.replace(";", ",").split(","))
    return list(dict.fromkeys(tag for tag in tags if tag))


def too_long(text: str) -> list[str]:
    """The tags that no page takes: usually a sentence, or words without commas."""
    return [tag for tag in tags_of(text) if len(tag) > LONGEST_TAG]
