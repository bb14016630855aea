"""The addresses about a person's own account, emergencies and second steps.

Most of the views about the account are allauth's, under the names that it looks for. Those that change how
somebody signs in are atomic here: what cannot be told to the trail is not kept.
"""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from allauth.socialaccount import views as social
from allauth.socialaccount.providers.openid_connect import views as openid_connect
from django.db.transaction import atomic
from django.urls import URLPattern, include, path, re_path

from cynllun.accounts.gate import public, signed_in
from cynllun.web.security import discarding, emergencies, grace, lost_steps, sessions, single_sign_on

_password: list[URLPattern] = [
    path("password/", public(account.password_reset), name="account_reset_password"),
    path("password/sent/", public(account.password_reset_done), name="account_reset_password_done"),
    re_path(
        r"^password/new/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        public(atomic(account.password_reset_from_key)),
        name="account_reset_password_from_key",
    ),
    path(
        "password/changed/",
        public(account.password_reset_from_key_done),
        name="account_reset_password_from_key_done",
    ),
]
_second_step: list[URLPattern] = [
    path("second-step/", signed_in(mfa.index), name="mfa_index"),
    path("second-step/code/", public(mfa.authenticate), name="mfa_authenticate"),
    path("second-step/app/", signed_in(totp.activate_totp), name="mfa_activate_totp"),
    path("second-step/app/remove/", signed_in(atomic(totp.deactivate_totp)), name="mfa_deactivate_totp"),
    path("second-step/passkeys/", signed_in(webauthn.list_webauthn), name="mfa_list_webauthn"),
    path("second-step/passkeys/add/", signed_in(atomic(webauthn.add_webauthn)), name="mfa_add_webauthn"),
    path(
        "second-step/passkeys/<int:pk>/remove/",
        signed_in(atomic(webauthn.remove_webauthn)),
        name="mfa_remove_webauthn",
    ),
    path(
        "second-step/recovery-codes/",
        signed_in(recovery_codes.view_recovery_codes),
        name="mfa_view_recovery_codes",
    ),
    path(
        "second-step/recovery-codes/new/",
        signed_in(recovery_codes.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
]
_again: list[URLPattern] = [
    path("again/", signed_in(account.reauthenticate), name="account_reauthenticate"),
    path("again/code/", signed_in(mfa.reauthenticate), name="mfa_reauthenticate"),
    path("again/passkey/", signed_in(webauthn.reauthenticate_webauthn), name="mfa_reauthenticate_webauthn"),
]
_single_sign_on: list[URLPattern] = [
    path("with/cancelled/", public(social.login_cancelled), name="socialaccount_login_cancelled"),
    path("with/failed/", public(social.login_error), name="socialaccount_login_error"),
    path("with/<slug:provider_id>/", public(single_sign_on.sign_in), name="openid_connect_login"),
    path("with/<slug:provider_id>/back/", public(openid_connect.callback), name="openid_connect_callback"),
]
_account: list[URLPattern] = [
    path("sign-in/", public(account.login), name="account_login"),
    path("sign-in/passkey/", public(webauthn.login_webauthn), name="mfa_login_webauthn"),
    path("sign-out/", public(account.logout), name="account_logout"),
    path("closed/", public(account.account_inactive), name="account_inactive"),
    *_password,
    *_second_step,
    *_again,
    *_single_sign_on,
    path("sessions/", sessions.sessions, name="usersessions_list"),
    path("kept/discard/", discarding.discard, name="kept_form_discard"),
]
urlpatterns = [
    path("account/", include(_account)),
    path("emergency/", emergencies.emergency, name="emergency"),
    path("emergency/<int:access_id>/end/", emergencies.end, name="emergency_end"),
    path("organisations/<int:organisation_id>/emergencies/", emergencies.seen, name="emergencies"),
    path("organisations/<int:organisation_id>/second-step/", grace.grace, name="mfa_grace"),
    path(
        "organisations/<int:organisation_id>/second-step/<int:person_id>/",
        lost_steps.lost_step,
        name="lost_step",
    ),
]
