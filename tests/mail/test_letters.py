"""A letter is plain text: its first line is the subject, and nothing in it is escaped."""

from types import SimpleNamespace

from cms.mail.letters import write_letter


def test_a_letter_says_what_was_written_sign_by_sign() -> None:
    portal = SimpleNamespace(name="A & B")
    proposal = SimpleNamespace(portal=portal, explanation='Jest "inaczej" <niż> w umowie & aneksie.')
    project = SimpleNamespace(title='„Razem” & "dalej"\nrazem')
    letter = write_letter("proposal_made", {"proposal": proposal, "project": project, "portal": portal, "url": "u"})
    assert letter.subject == 'Propozycja zmiany w projekcie „„Razem” & "dalej"'
    assert 'Wyjaśnienie: Jest "inaczej" <niż> w umowie & aneksie.' in letter.text
    assert "Portal „A & B”" in letter.text
