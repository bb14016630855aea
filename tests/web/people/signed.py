"""Somebody's browser."""

from django.test import Client

from cynllun.accounts.models import User


def client_of(person: User) -> Client:
    client = Client()
    client.force_login(person)
    return client
