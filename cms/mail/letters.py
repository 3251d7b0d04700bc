"""Letters: a text template whose first line is the subject, sent to each person alone once the work is saved."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from smtplib import SMTPException

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.core.mail import EmailMessage
from django.db import transaction
from django.template import Context
from django.template.loader import get_template
from django.utils.translation import override

logger = logging.getLogger(__name__)
AUTOMATIC = {"Auto-Submitted": "auto-generated"}


@dataclass(frozen=True)
class Letter:
    """Subject and text."""

    subject: str
    text: str


def write_letter(template: str, context: Mapping[str, object]) -> Letter:
    """Draw `mail/<template>.txt` in the language of the staff; its first line is the subject.

    It is plain text, in which a quotation mark is one: nothing is escaped.
    """
    drawn = get_template(f"mail/{template}.txt").template
    with override(settings.LANGUAGE_CODE):
        text = drawn.render(Context(dict(context), autoescape=False)).strip()
    subject, _line, body = text.partition("\n")
    return Letter(" ".join(subject.split()), f"{body.strip()}\n")


def send_letter(template: str, context: Mapping[str, object], people: Iterable[AbstractBaseUser]) -> None:
    """Send a letter to each active person with an address when the transaction is over.

    A mail server that does not answer stops nobody's work: what was done is done, and the log tells of the letter.
    """
    addresses = sorted({person.email for person in people if person.is_active and person.email})
    if addresses:
        letter = write_letter(template, context)
        transaction.on_commit(lambda: _deliver(letter, addresses))


def _deliver(letter: Letter, addresses: Iterable[str]) -> None:
    for address in addresses:
        message = EmailMessage(letter.subject, letter.text, to=[address], headers=AUTOMATIC)
        try:
            message.send()
        except (OSError, SMTPException):
            logger.exception("The letter “%s” to %s was not sent.", letter.subject, address)
