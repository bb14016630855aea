"""Who may open which address with GET: one row for each, by its name. A new address without a row fails."""

from dataclasses import dataclass

from cynllun.accounts.roles import CASE_ROLES, ROLES

EVERYBODY = frozenset({"stranger", *ROLES})
SIGNED_IN = frozenset(ROLES)
NOBODY: frozenset[str] = frozenset()
INVITED = frozenset(CASE_ROLES)
RECORDERS = frozenset({"alnco", "head_teacher", "authority_aln_officer"})
READERS = RECORDERS | {"class_teacher"}
UPLOADERS = RECORDERS | {"school_administrator"}
FIGURES = frozenset({"authority_aln_officer", "authority_lead", "early_years_lead_officer"})
OPERATOR = frozenset({"operator"})
TRAIL = frozenset({"head_teacher", "auditor"})
RIGHTS = frozenset({"head_teacher", "authority_aln_officer"})
ORGANISERS = frozenset({"authority_aln_officer", "authority_lead"})
EMERGENCIES = frozenset({"head_teacher", "authority_aln_officer"})

POST_KEEPERS = frozenset({"alnco", "head_teacher", "school_administrator"})
POST_COSTS = POST_KEEPERS | {"governor", "authority_aln_officer", "authority_lead"}
SCHEMES = frozenset({"authority_aln_officer", "authority_lead"})
POST = frozenset(
    {
        "alnco",
        "head_teacher",
        "school_administrator",
        "governor",
        "authority_aln_officer",
        "authority_lead",
        "auditor",
    }
)
ANSWERERS = frozenset({"authority_aln_officer", "authority_lead"})
EDITORS = frozenset({"authority_aln_officer", "authority_lead"})
READINESS_KEEPERS = frozenset({"alnco", "head_teacher"})
READINESS = READINESS_KEEPERS | {"governor", "authority_aln_officer", "authority_lead"}
REGISTER = frozenset({"head_teacher", "school_administrator"})
TRAINING = POST_KEEPERS
COURSES = TRAINING | {"authority_aln_officer", "authority_lead"}
TRAINING_FIGURES = COURSES | {"governor"}


@dataclass(frozen=True, slots=True)
class Row:
    """Who may open it, what they are answered, and what the signed-in others are.

    Strangers who may not are led elsewhere (302): to sign in, or home.
    """

    who: frozenset[str]
    opens: int = 200
    refused: int = 404


ROWS: dict[str, Row] = {
    "choose_language": Row(EVERYBODY),
    "health": Row(EVERYBODY),
    "ready": Row(EVERYBODY, 503),  # no worker runs beside these tests
    "metrics": Row(EVERYBODY),
    "home": Row(EVERYBODY),
    "about": Row(EVERYBODY),
    "accessibility": Row(EVERYBODY),
    "checker": Row(EVERYBODY),
    "briefing": Row(EVERYBODY),
    "open_questions": Row(EVERYBODY),
    "rules": Row(EVERYBODY),
    "answers": Row(EVERYBODY),
    "published_answer": Row(EVERYBODY),
    "published_version": Row(EVERYBODY),
    "question_ask": Row(EVERYBODY),
    "question_similar": Row(EVERYBODY, 405),
    "questions_of": Row(ANSWERERS),
    "question": Row(ANSWERERS),
    "question_assign": Row(ANSWERERS, 405),
    "question_move": Row(ANSWERERS, 405),
    "question_note": Row(ANSWERERS, 405),
    "question_send_on": Row(ANSWERERS, 405),
    "question_queues": Row(ANSWERERS),
    "question_queue": Row(ANSWERERS),
    "question_queue_close": Row(ANSWERERS, 405),
    "desk_keeping": Row(RIGHTS),
    "answers_of": Row(ANSWERERS),
    "answer_new": Row(ANSWERERS),
    "answer_revise": Row(ANSWERERS),
    "answer_withdraw": Row(ANSWERERS),
    "resources": Row(EVERYBODY),
    "resource": Row(EVERYBODY),
    "resource_version": Row(EVERYBODY),
    "help": Row(EVERYBODY),
    "resources_of": Row(EDITORS),
    "resource_new": Row(EDITORS),
    "resource_revise": Row(EDITORS),
    "resource_supersede": Row(EDITORS),
    "resource_withdraw": Row(EDITORS),
    "links_of": Row(EDITORS),
    "links_look": Row(EDITORS, 405),
    "contact_edit": Row(EDITORS),
    "your_bulletins": Row(SIGNED_IN),
    "your_bulletin": Row(SIGNED_IN),
    "bulletin_done": Row(SIGNED_IN, 405),
    "mail_language": Row(SIGNED_IN, 405),
    "public_bulletins": Row(EVERYBODY),
    "public_bulletin": Row(EVERYBODY),
    "bulletins_of": Row(ORGANISERS),
    "bulletin_new": Row(ORGANISERS),
    "bulletin_manage": Row(ORGANISERS),
    "bulletin_edit": Row(ORGANISERS, 302),  # it is sent: to its page
    "bulletin_delete": Row(ORGANISERS, 302),  # it is sent: to its page
    "bulletin_send": Row(ORGANISERS, 405),
    "bulletin_plan": Row(ORGANISERS, 405),
    "bulletin_recall": Row(ORGANISERS, 405),
    "bulletin_correct": Row(ORGANISERS, 405),
    "bulletin_remind": Row(ORGANISERS, 405),
    "events": Row(EVERYBODY),
    "event": Row(EVERYBODY),
    "event_register": Row(EVERYBODY),
    "registration": Row(EVERYBODY),
    "registration_change": Row(EVERYBODY),
    "registration_cancel": Row(EVERYBODY),
    "registration_calendar": Row(EVERYBODY),
    "registration_certificate": Row(EVERYBODY, 404),  # nobody has attended yet
    "certificate_find": Row(EVERYBODY),
    "certificate": Row(EVERYBODY),
    "event_certificate": Row(NOBODY),  # each has their own alone
    "events_of": Row(ORGANISERS),
    "event_new": Row(ORGANISERS),
    "series_new": Row(ORGANISERS),
    "event_manage": Row(ORGANISERS),
    "event_edit": Row(ORGANISERS),
    "event_publish": Row(ORGANISERS, 405),
    "event_cancel": Row(ORGANISERS),
    "event_export": Row(ORGANISERS),
    "event_attendance": Row(ORGANISERS, 302),  # the event is to come
    "event_attendance_back": Row(ORGANISERS, 302),  # nobody was there yet
    "event_poster": Row(ORGANISERS),
    "organisations": Row(SIGNED_IN),
    "people": Row(OPERATOR),
    "people_end": Row(OPERATOR),
    "people_sign_out": Row(OPERATOR),
    "case_people": Row(RECORDERS),
    "case_end": Row(RECORDERS),
    "case_parent": Row(RECORDERS),
    "your_records": Row(INVITED, 302),  # there is one: straight to it
    "your_record": Row(INVITED),
    "roll": Row(READERS),
    "roll_learners": Row(READERS),
    "roll_learner": Row(READERS),
    "roll_choose_fact": Row(RECORDERS),
    "roll_record": Row(RECORDERS),
    "roll_undo": Row(RECORDERS),
    "roll_download": Row(RECORDERS),
    "roll_uploads": Row(UPLOADERS),
    "roll_upload": Row(UPLOADERS),
    "roll_upload_columns": Row(UPLOADERS),
    "roll_upload_progress": Row(UPLOADERS),
    "roll_discard": Row(UPLOADERS),
    "roll_figures": Row(frozenset({"governor", "authority_aln_officer"})),
    "roll_schools": Row(FIGURES),
    "post": Row(POST, 302),  # to the case of this school year
    "post_schools": Row(POST),
    "post_case": Row(POST),
    "post_what_if": Row(POST),
    "post_versions": Row(POST),
    "post_section": Row(POST_KEEPERS),
    "post_restore": Row(POST_KEEPERS),
    "post_bring": Row(POST_KEEPERS),
    "post_begin": Row(POST_KEEPERS, 405),
    "post_retention": Row(RIGHTS),
    "post_download": Row(POST_COSTS),
    "post_statement": Row(POST_COSTS),
    "register": Row(POST),
    "register_add": Row(REGISTER),
    "register_change": Row(REGISTER),
    "register_end": Row(REGISTER),
    "register_leadership": Row(REGISTER),
    "register_task": Row(REGISTER),
    "register_schools": Row(POST),
    "register_download": Row(POST),
    "grace": Row(POST),
    "scheme": Row(EVERYBODY),
    "scheme_file": Row(EVERYBODY),
    "own_scheme": Row(SCHEMES),
    "own_scheme_file": Row(SCHEMES),
    "readiness_questions": Row(EVERYBODY),
    "readiness": Row(READINESS, 302),  # to the last term, or to an authority's schools
    "readiness_begin": Row(READINESS_KEEPERS, 405),
    "readiness_term": Row(READINESS),
    "readiness_area": Row(READINESS_KEEPERS),
    "readiness_paper": Row(READINESS_KEEPERS),
    "readiness_action_add": Row(READINESS_KEEPERS),
    "readiness_action": Row(READINESS_KEEPERS),
    "readiness_attach": Row(READINESS_KEEPERS),
    "readiness_evidence": Row(READINESS_KEEPERS),
    "readiness_evidence_remove": Row(READINESS_KEEPERS),
    "readiness_schools": Row(READINESS),
    "readiness_schools_file": Row(READINESS),
    "leadership": Row(POST_COSTS),
    "leadership_edit": Row(REGISTER),
    "leadership_versions": Row(POST_COSTS),
    "leadership_restore": Row(REGISTER),
    "leadership_paper": Row(POST_COSTS),
    "my_training": Row(SIGNED_IN),
    "training_certificate": Row(NOBODY),  # a record of one's own: tests/web/training/test_my_training
    "training": Row(TRAINING_FIGURES),
    "training_schools": Row(TRAINING_FIGURES),
    "training_download": Row(TRAINING_FIGURES),
    "courses": Row(TRAINING_FIGURES),
    "course_new": Row(COURSES),
    "course_change": Row(COURSES),
    "training_records": Row(TRAINING),
    "training_new": Row(TRAINING),
    "training_change": Row(TRAINING),
    "training_remove": Row(TRAINING),
    "training_left": Row(TRAINING),
    "training_import": Row(TRAINING),
    "training_retention": Row(RIGHTS),
    "audit": Row(TRAIL),
    "audit_learner": Row(TRAIL),
    "retention": Row(RIGHTS),
    "learner_history": Row(RECORDERS),
    "learner_rights": Row(RIGHTS),
    "learner_export": Row(RIGHTS),
    "learner_erase": Row(RIGHTS),
    "emergency": Row(EMERGENCIES),
    "emergency_end": Row(EMERGENCIES, 405),
    "emergencies": Row(EMERGENCIES),
    "mfa_grace": Row(OPERATOR),
    "lost_step": Row(OPERATOR, 404),  # nobody there has a second step
    "account_login": Row(frozenset({"stranger"}), refused=302),
    "mfa_login_webauthn": Row(EVERYBODY, 302),
    "account_logout": Row(SIGNED_IN),
    "account_inactive": Row(EVERYBODY),
    "account_reset_password": Row(EVERYBODY),
    "account_reset_password_done": Row(EVERYBODY),
    "account_reset_password_from_key": Row(EVERYBODY),
    "account_reset_password_from_key_done": Row(EVERYBODY),
    "account_reauthenticate": Row(SIGNED_IN, 403),
    "mfa_reauthenticate": Row(SIGNED_IN, 403),
    "mfa_reauthenticate_webauthn": Row(SIGNED_IN, 403),
    "mfa_index": Row(SIGNED_IN),
    "mfa_authenticate": Row(EVERYBODY, 302),
    "mfa_activate_totp": Row(SIGNED_IN),
    "mfa_deactivate_totp": Row(SIGNED_IN, 404),  # nobody here has a second step to take away
    "mfa_list_webauthn": Row(SIGNED_IN),
    "mfa_add_webauthn": Row(SIGNED_IN),
    "mfa_remove_webauthn": Row(SIGNED_IN, 404),
    "mfa_view_recovery_codes": Row(SIGNED_IN, 404),
    "mfa_generate_recovery_codes": Row(SIGNED_IN),
    "socialaccount_login_cancelled": Row(EVERYBODY),
    "socialaccount_login_error": Row(EVERYBODY, 401),
    "openid_connect_login": Row(EVERYBODY, 404),  # no provider is set up
    "openid_connect_callback": Row(EVERYBODY, 404),
    "usersessions_list": Row(SIGNED_IN),
    "kept_form_discard": Row(SIGNED_IN, 405),
}
