"""Another process of the site: answers addresses it is given line by line, until there are no more."""

import json
import sys

import django
from django.test import Client


def main() -> None:
    django.setup()
    client = Client()
    for address in sys.stdin:
        answer = client.get(address.strip()).json()
        kinds = {option["value"]: option["count"] for option in answer["facets"]["tag"]}
        said = {
            "total": answer["total"],
            "tags": kinds,
            "titles": [row["title"] for row in answer["results"]],
        }
        sys.stdout.write(json.dumps(said) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
