"""A PDF with nothing but its pages: no author, no program, no attachment, no remark of a reader.

What is left out follows ISO 32000-1: document information and metadata (14.3), actions (12.6),
embedded files (7.11.4), page-piece dictionaries (14.5), annotations but links (12.5).
"""

from typing import Any

import pikepdf

from .answers import Facts, Refused
from .picture_metadata import without_metadata

LEFT_OUT = frozenset({
    "/AA", "/AF", "/AcroForm", "/Collection", "/DSS", "/EF", "/EmbeddedFiles", "/JS", "/JavaScript",
    "/LastModified", "/Legal", "/Metadata", "/OpenAction", "/Perms", "/PieceInfo", "/RF", "/SpiderInfo",
    "/XFA",
})  # fmt: skip
KEPT_ACTIONS = frozenset({"/GoTo", "/URI", "/Named"})
ACTIONS = frozenset({
    "/GoToR", "/GoToE", "/GoToDp", "/Launch", "/Thread", "/Sound", "/Movie", "/Hide", "/SubmitForm",
    "/ResetForm", "/ImportData", "/JavaScript", "/SetOCGState", "/Rendition", "/Trans", "/GoTo3DView",
    "/RichMediaExecute",
})  # fmt: skip
PICTURES = {"/DCTDecode": "jpeg", "/JPXDecode": "jp2"}


def run(kind: str, path: str, output: str) -> Facts:
    """Write the pages of the document at `path` to `output`. Raises Refused and what pikepdf raises."""
    try:
        document = pikepdf.open(path)
    except pikepdf.PasswordError as error:
        raise Refused("encrypted") from error
    with document:
        document.flatten_annotations("print")  # a filled-in form is part of the page
        for thing in document.objects:
            _strip(thing)
        for page in document.pages:
            _keep_links(page.obj)
        for name in ("/Info", "/ID"):
            if name in document.trailer:
                del document.trailer[name]
        document.save(output, encryption=False, linearize=True, fix_metadata_version=False)
        return Facts(0, 0, pages=len(document.pages))


def _strip(thing: Any) -> None:
    """Take out of an object, and of what stands right in it, what visitors must not get."""
    if isinstance(thing, pikepdf.Array):
        for each in thing:
            _strip_inside(each)
        return
    if not isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        return
    is_note = "/Rect" in thing and str(thing.get("/Subtype", "/Link")) != "/Link"
    for key in list(thing.keys()):
        if is_note or key in LEFT_OUT or _is_action(thing[key]):
            del thing[key]
        else:
            _strip_inside(thing[key])
    if isinstance(thing, pikepdf.Stream):
        _strip_picture(thing)


def _strip_inside(value: Any) -> None:
    """Indirect objects come by themselves."""
    if isinstance(value, pikepdf.Array | pikepdf.Dictionary) and not value.is_indirect:
        _strip(value)


def _is_action(value: Any) -> bool:
    """Whether it is an action that does something besides going to a page or an address."""
    if not isinstance(value, pikepdf.Dictionary):
        return False
    does = str(value.get("/S", ""))
    return does in ACTIONS or (str(value.get("/Type", "")) == "/Action" and does not in KEPT_ACTIONS)


def _keep_links(page: Any) -> None:
    """Remarks name their readers; forms, films and attachments act; links are all that is left.

    The others are empty by now: a tagged document still points to them.
    """
    notes = page.get("/Annots")
    if notes is not None:
        links = [note for note in notes if str(note.get("/Subtype", "")) == "/Link"]
        page["/Annots"] = pikepdf.Array(links)


def _strip_picture(stream: Any) -> None:
    """A photograph in the document carries the metadata of its own file: the place, the camera."""
    filters = stream.get("/Filter")
    names = [str(each) for each in filters] if isinstance(filters, pikepdf.Array) else [str(filters)]
    kinds = [PICTURES[name] for name in names if name in PICTURES]
    if not kinds:
        return
    if len(names) > 1:
        raise Refused("broken")  # a picture packed twice: rare, and not to be looked into
    parameters = stream.get("/DecodeParms")
    plain = without_metadata(stream.read_raw_bytes(), kinds[0])
    stream.write(plain, filter=filters, decode_parms=parameters)
