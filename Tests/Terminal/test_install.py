"""An installation that breaks off at each of its steps: every file is whole, the old or the new."""
import os
import shutil
import signal
import subprocess
import unittest
from pathlib import Path

from terminal import ROOT, Folder

# What the script calls to change files; each call is a step.
TOOLS = ["install", "mv", "sync", "rm", "chmod"]

# At the nth step the script is ended; a copy is left half done.
WRAPPER = """#!/bin/bash
step=$(($(cat "$STEPS" 2>/dev/null || echo 0) + 1))
echo "$step" >"$STEPS"
if [ "$step" = "$AT" ]; then
  if [ "${0##*/}" = install ]; then head -c 20 "${@: -2:1}" >"${@: -1}"; fi
  kill -s "$SIGNAL" "$PPID"
  exit 1
fi
[ "${0##*/}" = sync ] && exit
PATH=${PATH#*:} exec "${0##*/}" "$@"
"""

# Stands in for the program, which is large.
PROGRAM = """#!/bin/sh
# %s
case $1 in
manual) echo "page $2 %s" ;;
*) echo "_legation() {"; echo "_describe -V subcommand subcommands && ret=0"
   echo 'set -l unparsed_tokens (__legation_tokens -pc)'; echo "# %s" ;;
esac
"""


def contents(prefix):
    return {
        str(path.relative_to(prefix)): path.read_bytes()
        for path in sorted(prefix.rglob("*")) if path.is_file()}


class Installing(unittest.TestCase):
    def install(self, folder, prefix, version, at=0, kind="KILL"):
        tools = folder / "tools"
        tools.mkdir(exist_ok=True)
        for name in TOOLS:
            (tools / name).write_text(WRAPPER)
            (tools / name).chmod(0o755)
        program = folder / f"legation-{version}"
        program.write_text(PROGRAM % (version * 200, version, version))
        program.chmod(0o755)
        (folder / "steps").unlink(missing_ok=True)
        settings = dict(
            os.environ, PATH=f"{tools}:{os.environ['PATH']}", STEPS=str(folder / "steps"),
            AT=str(at), SIGNAL=kind, PROGRAM=str(program))
        settings.pop("DESTDIR", None)
        return subprocess.run(
            [ROOT / "script/install", str(prefix)], env=settings, capture_output=True, timeout=60)

    def test_every_step(self):
        with Folder() as folder:
            for version in ("a", "b"):
                self.assertEqual(self.install(folder, folder / version, version).returncode, 0)
            # What stands there does not depend on where it stands.
            old, new = contents(folder / "a"), contents(folder / "b")
            self.assertNotEqual(old["bin/legation"], new["bin/legation"])
            steps = int((folder / "steps").read_text())
            self.assertGreater(steps, 40)
            for kind, ended in (("KILL", -signal.SIGKILL), ("TERM", 143)):
                for at in sorted({*range(1, 8), *range(8, steps, 5), *range(steps - 3, steps + 1)}):
                    with self.subTest(kind=kind, at=at):
                        prefix = folder / f"{kind}-{at}"
                        shutil.copytree(folder / "a", prefix)
                        self.assertEqual(
                            self.install(folder, prefix, "b", at, kind).returncode, ended)
                        found = contents(prefix)
                        if kind == "TERM":
                            self.assertEqual(set(found), set(old))
                        for name in old:
                            self.assertIn(found[name], (old[name], new[name]), name)
            # What was left is no hindrance, and goes.
            self.assertEqual(self.install(folder, folder / "KILL-1", "b").returncode, 0)
            self.assertEqual(contents(folder / "KILL-1"), new)


if __name__ == "__main__":
    unittest.main()
