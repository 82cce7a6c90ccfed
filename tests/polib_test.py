#!/usr/bin/python3
"""Exports that a PO library edited come back whole: thirteen languages there and back.

    polib_test.py KIOSKCTL BUNDLE

BUNDLE is the folder with content in many languages. Exit code 0: all held; 1: the first thing that did not.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import polib

KIOSKCTL, BUNDLE = sys.argv[1], pathlib.Path(sys.argv[2])

# A letter of each language, as its translator would type it.
LETTERS = {"pl": "ż", "ru": "ж", "el": "λ", "ar": "ع", "ur": "ے", "he": "ש", "pa": "ਪ", "hi": "ह", "bn": "ব",
           "gu": "ગ", "ta": "த", "zh": "中", "ro": "ț"}


def kioskctl(*words, code=0):
    done = subprocess.run([KIOSKCTL, *map(str, words)], capture_output=True, text=True, check=False)
    assert done.returncode == code, f"kioskctl {words}: {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout + done.stderr


def change(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path}: no {old}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def longest(entry):
    found = [re.fullmatch(r"max-length:(\d+)", flag) for flag in entry.flags]
    return next((int(match.group(1)) for match in found if match), 10_000)


def export(bundle, code, name):
    kioskctl("translate", "export", bundle, "--to", code, "-o", name)
    if shutil.which("msgfmt"):
        subprocess.run(["msgfmt", "--check", "-o", "/dev/null", name], check=True)
    return polib.pofile(str(name))


def translate(po, letter):
    """Every text, with a letter more where it has room; what was translated already is left alone."""
    wanted = {}
    for entry in po:
        if not entry.msgstr:
            entry.msgstr = letter + entry.msgid if len(entry.msgid) < longest(entry) else entry.msgid
        entry.flags = [flag for flag in entry.flags if flag != "fuzzy"]
        wanted[entry.msgctxt] = entry.msgstr
    return wanted


def there_and_back(bundle, code, folder):
    po = export(bundle, code, folder / f"{code}.po")
    assert po.metadata["Language"] == code
    assert len(po) == len({entry.msgctxt for entry in po}), "each text has a context of its own"
    wanted = translate(po, LETTERS[code])
    po.save()
    kioskctl("translate", "import", folder / f"{code}.po", bundle)
    again = export(bundle, code, folder / f"{code}-again.po")
    assert {entry.msgctxt: entry.msgstr for entry in again} == wanted, f"{code}: something was lost"
    assert not [entry.msgctxt for entry in again if entry.fuzzy], f"{code}: something is fuzzy"
    before = {path: path.read_bytes() for path in bundle.rglob("*.toml")}
    kioskctl("translate", "import", folder / f"{code}-again.po", bundle)
    assert before == {path: path.read_bytes() for path in bundle.rglob("*.toml")}, f"{code}: not the same again"


def fuzzy_after(bundle, folder, code="pl"):
    return {entry.msgctxt for entry in export(bundle, code, folder / "fuzzy.po") if entry.fuzzy}


def changes_of_the_original(bundle, folder):
    change(bundle / "bundle.toml", "In many languages.", "In a great many languages.")
    change(bundle / "bundle.toml", "9.30am to 5pm", "9.30am to 6pm")
    assert fuzzy_after(bundle, folder) == {"bundle:start.subtitle", "bundle:cover.hours.1.open"}
    said = kioskctl("check", bundle)
    assert "bundle.pl.toml:" in said and "start.subtitle has changed since" in said, said
    assert "a number, a placeholder or a link is another" in said, said


def lost_placeholder(bundle, folder):
    po = export(bundle, "pl", folder / "lost.po")
    entry = next(one for one in po if "{sample-line}" in one.msgstr)
    entry.msgstr = entry.msgstr.replace("{sample-line}", "…")
    po.save()
    before = {path: path.read_bytes() for path in bundle.rglob("*.toml")}
    said = kioskctl("translate", "import", folder / "lost.po", bundle, code=1)
    assert "lost.po:" in said and "has lost {sample-line}" in said, said
    assert before == {path: path.read_bytes() for path in bundle.rglob("*.toml")}


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        bundle = folder / "bundle"
        shutil.copytree(BUNDLE, bundle)
        change(bundle / "bundle.toml", "[emergency]", '[[languages]]\ncode = "ro"\nname = "Română"\n\n[emergency]')
        for code in LETTERS:
            there_and_back(bundle, code, folder)
        changes_of_the_original(bundle, folder)
        lost_placeholder(bundle, folder)


if __name__ == "__main__":
    main()
