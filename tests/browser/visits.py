"""Every page, by the name of its address, with who opens it; and pages in states of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import override

from cynllun.config.checks import addresses

LANGUAGES = ("en", "cy")

STRANGER = ""
"""Somebody who has not signed in. The others are the parts before the @ of the demonstration's emails."""
ALNCO = "alnco.cynradd"
ADMINISTRATOR = "school.administrator.cynradd"
OFFICER = "authority.aln.officer.awdurdod"
LEAD = "authority.lead.awdurdod"
OPERATOR = "operator.awdurdod"
AUDITOR = "auditor.awdurdod"
HEAD = "head.teacher.cynradd"
TEACHER = "class.teacher.cynradd"
GOVERNOR = "governor.cynradd"
PARENT = "parent.cynradd"
YOUNG_PERSON = "young.person.uwchradd"
AT_THE_AUTHORITY = (OFFICER, LEAD, OPERATOR, AUDITOR)

VISITORS: dict[str, tuple[str, ...]] = {
    "choose_language": (STRANGER,),
    "home": (STRANGER, ALNCO),
    "about": (STRANGER,),
    "accessibility": (STRANGER,),
    "checker": (STRANGER,),
    "briefing": (STRANGER,),
    "open_questions": (STRANGER,),
    "rules": (STRANGER,),
    "scheme": (STRANGER,),
    "own_scheme": (OFFICER, LEAD),
    "grace": (ALNCO, GOVERNOR, OFFICER, LEAD),
    "account_login": (STRANGER,),
    "account_logout": (ALNCO,),
    "account_inactive": (STRANGER,),
    "account_reset_password": (STRANGER,),
    "account_reset_password_done": (STRANGER,),
    "account_reset_password_from_key": (STRANGER,),
    "account_reset_password_from_key_done": (STRANGER,),
    "answers": (STRANGER,),
    "published_answer": (STRANGER,),
    "published_version": (STRANGER,),
    "question_ask": (STRANGER,),
    "questions_of": (LEAD,),
    "question": (OFFICER,),
    "question_queues": (LEAD,),
    "question_queue": (OFFICER,),
    "desk_keeping": (OFFICER,),
    "answers_of": (LEAD,),
    "answer_new": (OFFICER,),
    "answer_revise": (LEAD,),
    "answer_withdraw": (LEAD,),
    "resources": (STRANGER,),
    "resource": (STRANGER,),
    "resource_version": (STRANGER,),
    "help": (STRANGER,),
    "resources_of": (LEAD,),
    "resource_new": (OFFICER,),
    "resource_revise": (LEAD,),
    "resource_supersede": (LEAD,),
    "resource_withdraw": (LEAD,),
    "links_of": (LEAD,),
    "contact_edit": (LEAD,),
    "your_bulletins": (ALNCO, HEAD),
    "your_bulletin": (ALNCO,),
    "public_bulletins": (STRANGER,),
    "public_bulletin": (STRANGER,),
    "bulletins_of": (LEAD,),
    "bulletin_new": (OFFICER,),
    "bulletin_manage": (LEAD, OFFICER),
    "events": (STRANGER,),
    "event": (STRANGER,),
    "event_register": (STRANGER,),
    "registration": (STRANGER,),
    "registration_change": (STRANGER,),
    "registration_cancel": (STRANGER,),
    "certificate_find": (STRANGER,),
    "events_of": (LEAD,),
    "event_new": (LEAD,),
    "series_new": (LEAD,),
    "event_manage": (OFFICER,),
    "event_edit": (OFFICER,),
    "event_cancel": (LEAD,),
    "event_export": (LEAD,),
    "organisations": (ALNCO, ADMINISTRATOR, OFFICER, LEAD, OPERATOR),
    "roll": (ALNCO, OFFICER),
    "roll_learners": (ALNCO, OFFICER),
    "roll_learner": (ALNCO, OFFICER),
    "roll_choose_fact": (ALNCO, OFFICER),
    "roll_record": (ALNCO, OFFICER),
    "roll_undo": (ALNCO, OFFICER),
    "roll_uploads": (ALNCO, ADMINISTRATOR),
    "roll_upload": (ALNCO, ADMINISTRATOR),
    "roll_discard": (ALNCO,),
    "roll_schools": (OFFICER, LEAD),
    "roll_figures": (GOVERNOR,),
    "post_schools": (OFFICER, LEAD, AUDITOR),
    "post_case": (ALNCO, GOVERNOR),
    "post_what_if": (ALNCO, GOVERNOR),
    "post_versions": (ALNCO, GOVERNOR),
    "post_section": (ALNCO, ADMINISTRATOR),
    "post_restore": (ALNCO,),
    "post_bring": (ALNCO,),
    "post_retention": (HEAD,),
    "readiness_questions": (STRANGER,),
    "readiness_term": (ALNCO, GOVERNOR),
    "readiness_area": (ALNCO,),
    "readiness_action_add": (ALNCO,),
    "readiness_action": (ALNCO,),
    "readiness_attach": (HEAD,),
    "readiness_evidence_remove": (HEAD,),
    "readiness_schools": (OFFICER, LEAD),
    "register": (HEAD, GOVERNOR),
    "register_add": (HEAD,),
    "register_change": (HEAD,),
    "register_end": (HEAD,),
    "register_leadership": (HEAD,),
    "register_task": (HEAD,),
    "register_schools": (LEAD,),
    "leadership": (HEAD, GOVERNOR),
    "leadership_edit": (HEAD,),
    "leadership_versions": (HEAD, GOVERNOR),
    "leadership_restore": (HEAD,),
    "my_training": (TEACHER, HEAD),
    "training": (HEAD, GOVERNOR),
    "training_schools": (LEAD,),
    "courses": (ADMINISTRATOR, LEAD),
    "course_new": (LEAD,),
    "course_change": (ADMINISTRATOR,),
    "training_records": (ADMINISTRATOR,),
    "training_new": (ALNCO,),
    "training_change": (ADMINISTRATOR,),
    "training_remove": (ADMINISTRATOR,),
    "training_left": (ADMINISTRATOR,),
    "training_import": (ADMINISTRATOR,),
    "training_retention": (HEAD,),
    "people": (OPERATOR,),
    "case_people": (ALNCO,),
    "your_record": (PARENT, YOUNG_PERSON),
    "audit": (HEAD, AUDITOR),
    "audit_learner": (HEAD,),
    "retention": (HEAD,),
    "learner_history": (ALNCO,),
    "learner_rights": (HEAD,),
    "learner_erase": (HEAD,),
    "emergency": (HEAD,),
    "emergencies": (HEAD,),
    "mfa_grace": (OPERATOR,),
    "mfa_index": (ALNCO,),
    "mfa_list_webauthn": (ALNCO,),
    "account_reauthenticate": (ALNCO,),
    "usersessions_list": (ALNCO,),
    "socialaccount_login_cancelled": (STRANGER,),
}
"""By the name of the address."""

_STEP = "needs a second step, and is seen in test_passkeys or in tests/web/sign_in"
_FIRST = "asks first who it is, as account_reauthenticate; then it is seen in test_passkeys"
_SENT = "is only sent to"
_OTHER_SYSTEM = "belongs to signing in with another system, as tests/web/sign_in does with a real one"

ELSEWHERE = {
    "registration_calendar": "is a file",
    "registration_certificate": "is a file",
    "event_certificate": "is a file",
    "certificate": "is seen in the journey of a certificate",
    "event_attendance_back": "needs somebody who was there, as in the journey of a certificate",
    "event_attendance": "is seen in the journey of a certificate, once the event has begun",
    "event_publish": "is only sent to",
    "question_assign": "is only sent to",
    "question_move": "is only sent to",
    "question_note": "is only sent to",
    "question_send_on": "is only sent to",
    "question_queue_close": "is only sent to",
    "links_look": "is only sent to",
    "bulletin_edit": "needs a draft, as in the journey of a bulletin",
    "bulletin_delete": "needs a draft, and asks as event_cancel does",
    "bulletin_done": "is only sent to",
    "mail_language": "is only sent to",
    "bulletin_send": "is only sent to",
    "bulletin_plan": "is only sent to",
    "bulletin_recall": "is only sent to",
    "bulletin_correct": "is only sent to",
    "bulletin_remind": "is only sent to",
    "question_similar": "is a piece of a page, as question_ask shows it",
    "event_poster": "is a file",
    "health": "answers programs",
    "roll_download": "is a file, read in the journey of a roll",
    "roll_upload_progress": "is a part of a page",
    "roll_upload_columns": "is seen in the journey of a roll, before the file is used",
    "register_download": "is a file, read in tests/web/post",
    "scheme_file": "is a file, read in tests/web/schemes",
    "own_scheme_file": "is a file, read in tests/web/schemes",
    "leadership_paper": "is a file, read in tests/web/post",
    "readiness": "leads to the last term, or to an authority's schools",
    "readiness_begin": _SENT,
    "readiness_paper": "is a file, read in tests/web/self_assessment",
    "readiness_evidence": "is a file, read in tests/web/self_assessment",
    "readiness_schools_file": "is a file, read in tests/web/self_assessment",
    "training_download": "is a file, read in tests/web/training",
    "training_certificate": "is a file, read in tests/web/training",
    "ready": "answers programs",
    "metrics": "answers programs",
    "learner_export": "is a file",
    "post": "leads to the case of this school year, or to an authority's schools",
    "post_begin": _SENT,
    "post_download": "is a file",
    "post_statement": "is a file, made in the journey of the post",
    "your_records": "leads to the one record that there is",
    "people_sign_out": "needs somebody to sign out, as in tests/web/people",
    "people_end": "needs a role to end, as in tests/web/people",
    "case_end": "needs an invitation, as in tests/web/people",
    "case_parent": "needs an invitation, as in tests/web/people",
    "emergency_end": _SENT,
    "kept_form_discard": _SENT,
    "lost_step": _STEP,
    "mfa_generate_recovery_codes": _FIRST,
    "mfa_activate_totp": _FIRST,
    "mfa_add_webauthn": _FIRST,
    "mfa_authenticate": _STEP,
    "mfa_reauthenticate": _STEP,
    "mfa_reauthenticate_webauthn": _STEP,
    "mfa_deactivate_totp": _STEP,
    "mfa_remove_webauthn": _STEP,
    "mfa_view_recovery_codes": _STEP,
    "mfa_login_webauthn": _STEP,
    "openid_connect_login": _OTHER_SYSTEM,
    "openid_connect_callback": _OTHER_SYSTEM,
    "socialaccount_login_error": _OTHER_SYSTEM,
}
"""The addresses that are not opened here, and why."""

ADDRESSES = {name: set(re.findall(r"<(?:int:|str:)?(\w+)>", address)) for address, _, name in addresses()}
"""By the name of each address: what it names, an organisation, a learner or an upload."""


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody opens an address. `query` is that of a page in a state of its own."""

    person: str
    name: str
    query: str = ""

    def __str__(self) -> str:
        return "-".join(filter(None, (self.name, self.query, self.person)))

    def address(self, language: str, places: Mapping[str, object]) -> str:
        """Where it is, in a language."""
        with override(language):
            named = {word: places[word] for word in ADDRESSES[self.name]}
            return reverse(self.name, kwargs=named) + self.query


PAGES = [Visit(person, name) for name, people in VISITORS.items() for person in people]
_ACTION = "?on=2022-06-01&provision=school_action&provision_from=2020-01-10&date_of_birth=2014-05-01"
_NOTHING_ELSE = "&sen_ended_on=no&ehc_plan=no&detained_from=no"
STATES = [
    Visit(STRANGER, "checker", "?on=2022-06-01"),
    Visit(STRANGER, "checker", "?on=2021-08-31"),
    Visit(STRANGER, "checker", "?on=2022-06-01&provision=school_action"),
    Visit(STRANGER, "checker", _ACTION + "&setting=maintained_school"),
    Visit(
        STRANGER,
        "checker",
        _ACTION + "&setting=maintained_school&sen_ended_on=no&ehc_plan=no&detained_from=no",
    ),
    Visit(STRANGER, "checker", _ACTION + "&setting=unknown&sen_ended_on=no&ehc_plan=no&detained_from=no"),
    Visit(STRANGER, "checker", "?on=2026-01-01"),
    Visit(STRANGER, "briefing", "?kind=mainstream&role=head&on=2022-10-01"),
    Visit(STRANGER, "briefing", "?kind=family&role=parent&on=2021-07-14"),
    Visit(STRANGER, "briefing", "?kind=castle&role=head&on=2022-02-31"),
    Visit(ALNCO, "roll", "?on_day=1&on_month=6&on_year=2023"),
    Visit(ALNCO, "roll", "?on_day=31&on_month=2&on_year=2023"),
    Visit(ALNCO, "roll_learners", "?q=neb+o+gwbl"),
    Visit(ALNCO, "roll_learners", "?on_day=1&on_month=6&on_year=2023&system=SEN&sort=-since"),
    Visit(ALNCO, "roll_learner", "?on_day=1&on_month=6&on_year=2022"),
    Visit(STRANGER, "scheme", "?s-name=x&s-kinds=primary&s-first_year=2026-27&s-release-0-days=9"),
    Visit(STRANGER, "scheme", "?s-name=x&s-kinds=primary&s-first_year=2026-27"),
    Visit(STRANGER, "scheme", "?find=neb"),
    Visit(ALNCO, "grace", "?g-weekly=99"),
    Visit(ALNCO, "grace", "?law=announced-july-2021"),
    Visit(ALNCO, "grace", "?on_day=1&on_month=1&on_year=2026"),
    Visit(ALNCO, "post_case", "?on_day=1&on_month=1&on_year=2020"),
    Visit(ALNCO, "post_case", "?on_day=31&on_month=2&on_year=2026"),
    Visit(ALNCO, "post_what_if", "?more-0-task=prepare&more-0-number=20"),
    Visit(ALNCO, "post_what_if", "?more-0-task=prepare&more-0-number=many"),
]
"""Questions, answers, a list that finds nobody, and what is not a day."""
