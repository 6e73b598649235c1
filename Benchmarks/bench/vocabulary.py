"""Words to look for: frequent and rare ones, phrases, two letters, Han and Hangul."""

import json
import os
import re
from collections import Counter
from pathlib import Path

# So much of the end of a collection is looked at.
TAIL = 4 << 20


class Vocabulary:
    """Taken from the last visits of JSON Lines; the same for the same collection."""

    def __init__(self, path: Path):
        visits = last_visits(path)
        texts = [visit.get("summary") or visit["title"] for visit in visits]
        summaries = [text.rstrip(".").lower().split() for text in texts]
        counted = Counter(word for words in summaries for word in words)
        known = [word for word, _ in counted.most_common() if re.fullmatch("[a-z]{6,}", word)]
        broad, selective = known[:2], known[-3:]
        text = " ".join(word for words in summaries for word in words)
        native = [re.search(f"[{script}]+", text) for script in ("一-龥", "가-힣")]
        self.plain = selective + broad + [match[0] for match in native if match]
        first, second = summaries[-1][:2]
        self.texts = self.plain + [first[:2], broad[0][:2], f"{broad[0]} {selective[0]}",
                                   f"{first} {second}"]


def last_visits(path: Path) -> list[dict]:
    with open(path, "rb") as file:
        file.seek(max(0, os.path.getsize(path) - TAIL))
        lines = file.read().splitlines()
    # The first is cut, or is the header.
    return [json.loads(line) for line in lines[1:]]
