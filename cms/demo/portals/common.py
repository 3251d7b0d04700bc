"""Pages whose content is the same in every portal but for names and addresses."""

from cms.demo.parts import accordion, callout, facts, steps, text
from cms.demo.texts import Content


def privacy(publisher: str, email: str) -> Content:
    """How the portal treats personal data and cookies: short and true of this installation."""
    return Content(
        "polityka-prywatnosci",
        "Polityka prywatności i cookies",
        "Portal nie śledzi odwiedzających i nie wczytuje niczego z obcych serwerów.",
        (
            text(
                "<p>Do czytania portalu nie trzeba podawać żadnych danych. Portal nie wyświetla reklam, nie prowadzi "
                "statystyk z udziałem innych firm i nie osadza skryptów mediów społecznościowych.</p>"
            ),
            text("<h2>Pliki cookies</h2>"),
            facts(
                ("Bez wyboru odwiedzającego", "portal nie zapisuje żadnych plików cookies"),
                ("Po zmianie kontrastu lub wielkości tekstu", "jeden plik cookie z tym ustawieniem, ważny rok"),
                ("Po zalogowaniu redaktora", "plik cookie sesji i plik chroniący formularze"),
            ),
            text(
                "<p>Podstawą są art. 399 ustawy z dnia 12 lipca 2024 r. – Prawo komunikacji elektronicznej oraz zgoda "
                "wyrażona przez wybór ustawienia. Plik z ustawieniem można w każdej chwili usunąć w przeglądarce.</p>"
                "<h2>Dane osobowe w korespondencji</h2>"
            ),
            accordion(
                ("Kto jest administratorem danych", f"Administratorem jest {publisher}."),
                (
                    "Po co dane są przetwarzane",
                    "Dane z listów i rozmów służą wyłącznie do załatwienia sprawy, na podstawie zadań wykonywanych "
                    "w interesie publicznym.",
                ),
                (
                    "Jakie prawa ma osoba, której dane dotyczą",
                    "Prawo dostępu do danych, ich sprostowania, ograniczenia przetwarzania i sprzeciwu oraz prawo "
                    "skargi do Prezesa Urzędu Ochrony Danych Osobowych.",
                ),
                ("Jak skontaktować się z inspektorem ochrony danych", f"Pocztą elektroniczną: {email}."),
            ),
        ),
    )


def accessibility(seat: str, phone: str) -> Content:
    """What helps people with disabilities on the portal and at the seat, without pretending to be the declaration."""
    return Content(
        "dostepnosc",
        "Dostępność",
        "Jak korzystać z portalu i jak przygotować wizytę w siedzibie.",
        (
            text(
                "<h2>Na portalu</h2><ul>"
                "<li>Każdą stronę można obsłużyć samą klawiaturą; pierwszy odnośnik prowadzi do treści.</li>"
                "<li>W nagłówku są przyciski wysokiego kontrastu i większego tekstu. Działają bez skryptów.</li>"
                "<li>Filmy mają napisy i opis słowny, a dokumenty znaczniki dla czytników ekranu.</li>"
                "<li>Animacje wyłączają się, gdy system odwiedzającego prosi o ograniczenie ruchu.</li></ul>"
                "<h2>W siedzibie</h2>"
            ),
            facts(
                ("Siedziba", seat),
                ("Wejście", "o pomoc przy wejściu można poprosić telefonicznie przed wizytą"),
                ("Pies asystujący", "jest mile widziany we wszystkich pomieszczeniach"),
                ("Tłumacz języka migowego", "po zgłoszeniu potrzeby co najmniej trzy dni robocze wcześniej"),
            ),
            text("<h2>Gdy coś sprawia trudność</h2>"),
            steps(
                ("Zgłoszenie", f"Wystarczy napisać lub zadzwonić: {phone}. Pomaga adres strony i opis trudności."),
                ("Odpowiedź", "Odpowiedź nadchodzi w ciągu siedmiu dni, w razie potrzeby z innym sposobem dostępu."),
                ("Poprawa", "O usunięciu przeszkody zgłaszający otrzymuje wiadomość."),
            ),
            callout(
                "Deklaracja dostępności",
                "Ta strona opisuje udogodnienia i nie zastępuje deklaracji dostępności, której treść określa ustawa.",
            ),
        ),
    )
