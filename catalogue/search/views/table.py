"""«Выгрузить результат в таблицу»."""

from itertools import chain

from django.http import HttpRequest, StreamingHttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition, require_safe

from catalogue.search.selection.records import csv_lines, records_of
from catalogue.search.unchanged import answer_tag
from catalogue.search.whole_result import MOST_ROWS, items_found

from .asking import asked_for
from .listing import not_listed


@require_safe
@not_listed
@cache_control(public=True, no_cache=True)
@condition(etag_func=answer_tag)
def table(request: HttpRequest) -> StreamingHttpResponse:
    """All that is found as CSV, sent while it is read."""
    chunks = items_found(asked_for(request), MOST_ROWS)
    rows = chain.from_iterable(records_of(chunk) for chunk in chunks)
    response = StreamingHttpResponse(csv_lines(rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="catalogue.csv"'
    return response
