"""Addresses of the desk under ``/cms/intake/``, in the order of the work."""

from django.urls import path

from . import decisions, deposit, inbox, letters, papers, pictures, review

app_name = "intake_desk"

urlpatterns = [
    path("", inbox.InboxView.as_view(), name="inbox"),
    path("<int:key>/", deposit.DepositView.as_view(), name="deposit"),
    path("<int:key>/claim/", decisions.claim, name="claim"),
    path("<int:key>/release/", decisions.release, name="release"),
    path("<int:key>/accept/", decisions.accept_chosen, name="accept_chosen"),
    path("<int:key>/objects/<int:object_key>/", review.ReviewView.as_view(), name="review"),
    path("<int:key>/objects/<int:object_key>/remark/", decisions.remark, name="remark"),
    path("<int:key>/objects/<int:object_key>/return/", decisions.return_object, name="return"),
    path("<int:key>/objects/<int:object_key>/accept/", decisions.accept, name="accept"),
    path("<int:key>/objects/<int:object_key>/decline/", decisions.decline, name="decline"),
    path("<int:key>/objects/<int:object_key>/reopen/", decisions.reopen, name="reopen"),
    path("<int:key>/remarks/<int:remark_key>/drop/", decisions.drop_remark, name="drop_remark"),
    path("<int:key>/files/<int:file_key>/", pictures.picture, name="picture"),
    path("<int:key>/acts/<int:act_key>/hand-in/", papers.hand_in_act, name="hand_in_act"),
    path("<int:key>/letters/<int:letter_key>/send/", letters.send_by_hand, name="send_letter"),
]
