"""Talks to display_driver.cpp: one display, one program on it at a time."""

import pathlib
import shutil
import subprocess
import tempfile


class Refused(Exception):
    """The driver could not do it, or what was awaited did not come; the text says what."""


class Driver:
    def __init__(self, program, size):
        # In memory: a display's picture on a disk would be written out again and again.
        parent = "/dev/shm" if pathlib.Path("/dev/shm").is_dir() else None
        self.folder = tempfile.mkdtemp(prefix="signpost-bench-", dir=parent)
        self.process = subprocess.Popen([str(program), f"{size[0]}x{size[1]}", self.folder], text=True,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def ask(self, *words):
        """One command; its answer, as a number where it is one."""
        return self.run(words)[0]

    def run(self, *commands):
        """Several in one go, so that no time passes between them; the answers of all."""
        lines = ["\t".join(str(word) for word in command) for command in commands]
        self.process.stdin.write("\n".join(lines) + "\n")
        self.process.stdin.flush()
        answers = [self.answer() for _ in lines]
        for line, (good, said) in zip(lines, answers):
            if not good:
                raise Refused(f"{line!r}: {said}")
        return [said for _, said in answers]

    def answer(self):
        line = self.process.stdout.readline()
        if not line:
            raise Refused("the driver has ended; its complaint is above")
        word, _, said = line.rstrip("\n").partition("\t")
        return word == "ok", float(said) if word == "ok" and said else said

    def tells(self, *words):
        """Whether a command succeeds."""
        try:
            self.run(words)
            return True
        except Refused:
            return False
