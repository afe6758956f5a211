"""The contributor's cabinet, in the order of a deposit's life (mounted at ``/cabinet/``).

All of one deposit stands under ``deposits/<key>/``; no other address of the cabinet holds a digit.
"""

from django.urls import path, re_path

from .views import (
    acts,
    cards,
    consent,
    dating,
    deposits,
    files,
    interrupted,
    moves,
    packing,
    sending,
    starting,
    statement,
)
from .views import status as status_views

app_name = "intake"
urlpatterns = [
    path("", deposits.deposit_list, name="cabinet"),
    path("dating/", dating.understand_dating, name="dating"),
    path("resume/", interrupted.resume, name="resume"),
    path("deposits/new/", starting.start, name="new"),
    re_path(r"^deposits/(?P<number>z-\d{4}-\d{4,})/$", deposits.by_number, name="by-number"),
    path("deposits/<int:key>/", status_views.deposit, name="deposit"),
    path("deposits/<int:key>/statement/", statement.statement, name="statement"),
    path("deposits/<int:key>/objects/new/", cards.new_object, name="new-object"),
    path("deposits/<int:key>/objects/<int:object_key>/", cards.deposit_object, name="object"),
    path("deposits/<int:key>/objects/<int:object_key>/remove/", cards.remove_object, name="remove-object"),
    path("deposits/<int:key>/objects/<int:object_key>/similar/", packing.add_similar, name="similar-object"),
    path("deposits/<int:key>/objects/<int:object_key>/place/", packing.change_places, name="place-object"),
    path("deposits/<int:key>/objects/<int:object_key>/move/", packing.move, name="move-object"),
    path("deposits/<int:key>/objects/<int:object_key>/files/", files.upload, name="upload"),
    path("deposits/<int:key>/files/<int:file_key>/", files.original, name="file"),
    path("deposits/<int:key>/files/<int:file_key>/thumbnail/", files.thumbnail, name="thumbnail"),
    path("deposits/<int:key>/consent/", consent.consent, name="consent"),
    path("deposits/<int:key>/send/", sending.send, name="send"),
    path("deposits/<int:key>/receipt/", sending.receipt, name="receipt"),
    path("deposits/<int:key>/endorse/", moves.endorse, name="endorse"),
    path("deposits/<int:key>/refuse/", moves.refuse, name="refuse"),
    path("deposits/<int:key>/send-again/", moves.send_again, name="send-again"),
    path("deposits/<int:key>/acts/<int:act_key>/", acts.act, name="act"),
    path("deposits/<int:key>/acts/<int:act_key>/signed/", acts.signed_act, name="signed-act"),
    path("deposits/<int:key>/acts/<int:act_key>/hand-in/", acts.hand_in_act, name="hand-in-act"),
    path("deposits/<int:key>/withdraw/", moves.withdraw, name="withdraw"),
]
