#!/usr/bin/env python3
"""Texts that were made to do harm, each by its name, and collections that are full of them.

Usage: corpus.py FOLDER
"""
import json
import sys
from pathlib import Path

from terminal import visit

TEXTS = {
    "C0 controls": "".join(map(chr, range(1, 32))) + "\x7f end",
    "NUL": "a\0b",
    "C1 controls": "".join(map(chr, range(0x80, 0xA0))) + " end",
    "C1 CSI": "\x9b38;2;66;6;6mHURT\x9b0m",
    "CSI colour": "\x1b[38;2;66;6;6mHURT\x1b[0m",
    "CSI question": "\x1b[6n\x1b[5n\x1b[>c\x1b[21tHURT",
    "CSI private": "\x1b[?1049l\x1b[?1003h\x1b[20tHURT",
    "OSC title": "\x1b]0;HURT\x07\x1b]2;HURT\x1b\\",
    "OSC clipboard": "\x1b]52;c;SFVSVA==\x07",
    "OSC link": "\x1b]8;;http://example.org/HURT\x1b\\here\x1b]8;;\x1b\\",
    "C1 OSC": "\x9d0;HURT\x9c",
    "DCS": "\x1bP$qm\x1b\\\x90HURT\x9c",
    "APC, PM and SOS": "\x1b_HURT\x1b\\\x1b^HURT\x1b\\\x1bXHURT\x1b\\",
    "end of a paste": "a\x1b[201~q\x1b[200~",
    "reset": "\x1bc\x1b[!p\x1b#8",
    "bidi marks": "a\u200eb\u200fc\u061cd",
    "bidi embedding": "safe \u202egnp.exe\u202c \u202aa\u202b\u202d",
    "bidi isolates": "\u2066a\u2067b\u2068c\u2069",
    "tags": "flag" + "".join(chr(0xE0000 + ord(letter)) for letter in "HURT") + "\U000e007f",
    "zero width": "a\u200bb\u200cc\u200dd\ufeffe\u2060f\u180eg\u00adh",
    "marks": "Z" + "\u0301\u0336\u0489" * 200 + "o",
    "mark first": "\u0301\u0302alone",
    "ZWJ": "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466",
    "selectors": "\u2764\ufe0f\u2764\ufe0e 1\ufe0f\u20e3 x\U000e0101",
    "unassigned": "\u0378\u0380\U0003ffff\U000effff",
    "noncharacters": "\ufdd0\ufffe\uffff\U0001ffff",
    "private use": "\ue000\uf8ff\U000f0000\U0010fffd",
    "surrogates": "replaced \ufffd",
    "line separators": "a\u2028b\u2029c\x85d\x0be\x0cf",
    "carriage returns": "good\rHURT\r\nHURT\nHURT",
    "backspaces": "good\b\b\b\bHURT",
    "wide": "\u5317\u4eac\uff1d\uff21\U00020000\uac00",
    "ambiguous": "\u00a1\u2026\u2460\u2500\u25b8",
    "formulas": "=HYPERLINK(\"http://example.org\")",
    "markup": "<script>alert('HURT')</script> & [a](javascript:HURT) `x` {{y}} $(HURT)",
    "percent signs": "%s%n%1000d %%",
    "long word": "x" * 5_000,
}


def hostile_visit(number, name, text):
    """The text in every place of a visit where there can be one."""
    shown = f"{name}: {text}"
    person, place, source = f"person {number} {text}", f"place {number} {text}", f"source-{number}"
    return visit(
        number, title=shown, occasion=shown, summary=shown, note=shown, topics=[shown],
        delegation={
            "party": "USA", "name": shown,
            "members": [{"person": person, "role": shown, "head": True}]},
        stops=[{"place": place, "party": "FRA", "hosts": [{"person": f"host {person}", "role": shown}]}],
        events=[{"kind": "talks", "date": "2001-02-05", "title": shown, "text": shown}],
        claims=[{"kind": "assertion", "by": shown, "text": shown, "sources": [source]}],
        typeAsStated=[{"text": shown, "by": shown}], sources=[source])


def hostile_collection():
    names = list(TEXTS)
    return {
        "collection": {"id": "hostile", "title": "".join(TEXTS[name] for name in names[:12]),
                       "about": TEXTS["bidi embedding"], "license": TEXTS["CSI colour"]},
        "sources": [
            {"id": f"source-{number}", "publisher": TEXTS[name], "title": f"{name}: {TEXTS[name]}",
             "url": "https://example.org/" + str(number)}
            for number, name in enumerate(names)],
        "visits": [
            hostile_visit(number, name, TEXTS[name]) for number, name in enumerate(names)]}


def broken_files():
    """Files with faults whose sentences quote the data."""
    for number, (name, text) in enumerate(TEXTS.items()):
        quoted = json.dumps(text)
        yield f"broken-{number}.json", (
            '{"visits":[{"id":"a","title":"b","dates":%s,"status":%s,"type":"working",%s:1,'
            '"delegation":{"party":%s},"stops":[{"party":"FRA"}]}]}'
            % (quoted, quoted, quoted, quoted))


def large_files():
    """Collections that are large in one way or another, each by its name."""
    yield "text-of-5-MB", [visit(summary="talks \u5317 " * 450_000)]
    yield "many-events", [visit(events=[
        {"kind": "talks", "title": f"Event {number}"} for number in range(100_000)])]
    yield "one-day", [visit(number) for number in range(10_000)]
    yield "many-topics", [visit(number, topics=[f"topic {topic}" for topic in range(1_000)])
                          for number in range(20)]
    yield "long-stays", [visit(number, dates="0000/9999") for number in range(200)]


def write(folder):
    folder = Path(folder)
    (folder / "hostile.json").write_text(json.dumps(hostile_collection()), encoding="utf-8")
    for name, text in broken_files():
        (folder / name).write_text(text, encoding="utf-8")
    for name, visits in large_files():
        (folder / f"{name}.json").write_text(json.dumps({"visits": visits}), encoding="utf-8")
    (folder / "deep.json").write_text("[" * 100_000, encoding="utf-8")
    (folder / "overlong.json").write_bytes(b'{"visits":[{"id":"\xc0\xaf\xe0\x80\xaf"}]}')
    (folder / "surrogate.json").write_text(
        json.dumps({"visits": [visit(title="half \ud83d of it")]}), encoding="utf-8")


if __name__ == "__main__":
    Path(sys.argv[1]).mkdir(parents=True, exist_ok=True)
    write(sys.argv[1])
