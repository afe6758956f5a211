"""Commands of the decoding process; the answer is one line of JSON, the exit code says nothing.

``examine_picture KIND FILE OUTPUT``  read the file to its end, leave its working copy at OUTPUT
``examine_pdf KIND FILE OUTPUT``      the same for a document
``cut_tiles KIND FILE FOLDER``        cut the picture into tiles
``strip_pdf KIND FILE OUTPUT``        write the pages of the document and nothing else it carries
A process that dies without an answer has met a file it could not afford.
"""

import json
import sys
from dataclasses import asdict
from importlib import import_module

from .answers import Facts, Refused
from .limits import limit_this_process


def main(command: str, kind: str, path: str, output: str) -> None:
    """Do one piece of work within the limits, and answer."""
    limit_this_process()
    # Imported late: each command pays only for the decoder it needs, once the limits hold
    work = import_module(f"catalogue.digital.decoding.{command}")
    try:
        facts: Facts = work.run(kind, path, output)
    except Refused as refusal:
        answer = {"refused": refusal.reason, "limit": refusal.limit}
    except Exception as error:
        answer = {"refused": "broken", "limit": 0, "detail": f"{type(error).__name__}: {error}"[:300]}
    else:
        answer = asdict(facts)
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
