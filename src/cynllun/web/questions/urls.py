"""The addresses of questions."""

from django.urls import path

from cynllun.web.questions import asking, desk, moving, queues

urlpatterns = [
    path("", asking.ask, name="question_ask"),
    path("similar/", asking.similar, name="question_similar"),
    path("of/<int:organisation_id>/", desk.questions_of, name="questions_of"),
    path("of/<int:organisation_id>/<int:question_id>/", desk.question, name="question"),
    path("of/<int:organisation_id>/<int:question_id>/assign/", desk.assign, name="question_assign"),
    path("of/<int:organisation_id>/<int:question_id>/move/", moving.move, name="question_move"),
    path("of/<int:organisation_id>/<int:question_id>/note/", moving.note, name="question_note"),
    path("of/<int:organisation_id>/<int:question_id>/send-on/", moving.send_on, name="question_send_on"),
    path("of/<int:organisation_id>/queues/", queues.queues, name="question_queues"),
    path("of/<int:organisation_id>/queues/<int:queue_id>/", queues.change, name="question_queue"),
    path("of/<int:organisation_id>/queues/<int:queue_id>/close/", queues.close, name="question_queue_close"),
    path("of/<int:organisation_id>/kept/", queues.keeping, name="desk_keeping"),
]
