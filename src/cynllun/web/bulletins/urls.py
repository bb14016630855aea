"""The addresses of bulletins."""

from django.urls import path

from cynllun.web.bulletins import deleting, editing, organiser, public, reading, sending

urlpatterns = [
    path("", reading.your_bulletins, name="your_bulletins"),
    path("<int:bulletin_id>/", reading.your_bulletin, name="your_bulletin"),
    path("<int:bulletin_id>/done/", reading.done, name="bulletin_done"),
    path("language/", reading.language, name="mail_language"),
    path("public/", public.bulletins, name="public_bulletins"),
    path("public/<int:bulletin_id>/", public.bulletin, name="public_bulletin"),
    path("of/<int:organisation_id>/", organiser.bulletins_of, name="bulletins_of"),
    path("of/<int:organisation_id>/new/", editing.new, name="bulletin_new"),
    path("of/<int:organisation_id>/<int:bulletin_id>/", organiser.manage, name="bulletin_manage"),
    path("of/<int:organisation_id>/<int:bulletin_id>/edit/", editing.edit, name="bulletin_edit"),
    path("of/<int:organisation_id>/<int:bulletin_id>/delete/", deleting.delete, name="bulletin_delete"),
    path("of/<int:organisation_id>/<int:bulletin_id>/send/", sending.send, name="bulletin_send"),
    path("of/<int:organisation_id>/<int:bulletin_id>/plan/", sending.plan, name="bulletin_plan"),
    path("of/<int:organisation_id>/<int:bulletin_id>/recall/", sending.recall, name="bulletin_recall"),
    path("of/<int:organisation_id>/<int:bulletin_id>/correct/", sending.correct, name="bulletin_correct"),
    path("of/<int:organisation_id>/<int:bulletin_id>/remind/", sending.remind, name="bulletin_remind"),
]
