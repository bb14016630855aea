"""What may be done about events, answers and questions: each in one transaction, telling of it."""

from cynllun.outreach.services.answers import publish_answer, revise_answer, withdraw_answer
from cynllun.outreach.services.attendance import Attendance, Newcomer, record_attendance, withdraw_attendance
from cynllun.outreach.services.bulletins import (
    change_bulletin,
    correct_bulletin,
    delete_bulletin,
    plan_bulletin,
    recall_bulletin,
    send_bulletin,
    write_bulletin,
)
from cynllun.outreach.services.contacts import change_contact
from cynllun.outreach.services.desk import (
    forget_question,
    move_question,
    note_question,
    send_on_question,
)
from cynllun.outreach.services.events import Changed, cancel_event, change_event, plan_event, publish_event
from cynllun.outreach.services.keeping import begin_reminders, forget_registrants, note_export, note_reading
from cynllun.outreach.services.links import keep_visits
from cynllun.outreach.services.questions import answer_question, ask_question, assign_question
from cynllun.outreach.services.queues import (
    QueueEntry,
    change_queue,
    close_queue,
    open_queue,
    set_keeping,
)
from cynllun.outreach.services.readers import (
    choose_mail,
    confirm_done,
    forget_readers,
    remind_readers,
)
from cynllun.outreach.services.registrations import (
    cancel_registration,
    change_registration,
    register,
)
from cynllun.outreach.services.resources import (
    list_resource,
    revise_resource,
    supersede_resource,
    withdraw_resource,
)
from cynllun.outreach.services.series import add_series

__all__ = [
    "Attendance",
    "Changed",
    "Newcomer",
    "QueueEntry",
    "add_series",
    "answer_question",
    "ask_question",
    "assign_question",
    "begin_reminders",
    "cancel_event",
    "cancel_registration",
    "change_bulletin",
    "change_contact",
    "change_event",
    "change_queue",
    "change_registration",
    "choose_mail",
    "close_queue",
    "confirm_done",
    "correct_bulletin",
    "delete_bulletin",
    "forget_question",
    "forget_readers",
    "forget_registrants",
    "keep_visits",
    "list_resource",
    "move_question",
    "note_export",
    "note_question",
    "note_reading",
    "open_queue",
    "plan_bulletin",
    "plan_event",
    "publish_answer",
    "publish_event",
    "recall_bulletin",
    "record_attendance",
    "register",
    "remind_readers",
    "revise_answer",
    "revise_resource",
    "send_bulletin",
    "send_on_question",
    "set_keeping",
    "supersede_resource",
    "withdraw_answer",
    "withdraw_attendance",
    "withdraw_resource",
    "write_bulletin",
]
