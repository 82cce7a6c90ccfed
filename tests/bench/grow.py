"""Bundles of any number of pages and languages, made up: to see how a kiosk grows with its content."""

import pathlib

# Real content's measure: about 100 words a page.
SENTENCES = ("You do not have to decide today.", "Write down the day, the time and what was said.",
             "Keep each message, even the ones you did not answer.", "Tell somebody whom you trust.",
             "You can ask for a person to come with you.", "Nothing you say here is passed on.",
             "It is not your fault, and you are not alone.", "A second page says what happens next.")
CODES = ["en", *(f"q{a}{b}" for a in "abcdefgh" for b in "abcde")]  # tags kept for private use


def named(number):
    """In letters: a number of three digits in a text may be a telephone number, and is refused."""
    letters = ""
    while True:
        letters = chr(ord("A") + number % 26) + letters
        number = number // 26 - 1
        if number < 0:
            return letters


def page_text(number, pages, with_links=True):
    paragraphs = [" ".join(SENTENCES[(number + k + i) % len(SENTENCES)] for i in range(4)) for k in range(3)]
    body = "\n\n".join([*paragraphs, f"**Part {named(number)}** ends here."])
    text = f'title = "Page {named(number)}"\nsummary = "What page {named(number)} is about"\nbody = """\n{body}\n"""\n'
    if with_links:
        following = [f"p{(number + k) % pages}" for k in (1, 2) if (number + k) % pages != number]
        text += f'contacts = ["helpline"]\nnext = [{", ".join(chr(34) + p + chr(34) for p in following)}]\n'
    return text


def bundle_file(pages, languages):
    topics = ", ".join(f'"p{i}"' for i in range(min(6, pages)))
    parts = [f'id = "grown"\ntitle = "Information"\nserial = 1\ndefault_language = "en"\ntopics = [{topics}]\n']
    parts += [f'[[languages]]\ncode = "{code}"\nname = "Language {code}"\nreviewed_by = "Nobody"\nreviewed_on = 2026-01-01\n' for code in CODES[:languages]]
    parts.append('[emergency]\ncontact = "police-999"\npage = "p0"\n')
    parts.append('[start]\ntitle = "Local information"\nsubtitle = "Touch to begin."\nbutton = "Touch to start"\n')
    parts.append('[cover]\ntitle = "Opening hours"\nbutton = "Start again"\n')
    parts += [f'[[cover.hours]]\nday = "{day}"\nopen = "9am to 5pm"\n' for day in ("Monday", "Tuesday")]
    return "\n".join(parts)


CONTACTS = """[police-999]
name = "Police"
what_for = "When you are in danger"
telephone = "999"
source = "made up"

[helpline]
name = "Helpline"
what_for = "Somebody to talk to"
telephone = "01632 960123"
source = "made up"
"""


def make(folder, pages, languages=1):
    """Makes a bundle in an empty folder."""
    folder = pathlib.Path(folder)
    (folder / "pages").mkdir(parents=True, exist_ok=True)
    (folder / "bundle.toml").write_text(bundle_file(pages, languages), encoding="utf-8")
    (folder / "contacts.toml").write_text(CONTACTS, encoding="utf-8")
    (folder / "words.toml").write_text("", encoding="utf-8")
    for number in range(pages):
        (folder / f"pages/p{number}.toml").write_text(page_text(number, pages), encoding="utf-8")
        for code in CODES[1:languages]:
            (folder / f"pages/p{number}.{code}.toml").write_text(page_text(number, pages, False), encoding="utf-8")
    return folder
