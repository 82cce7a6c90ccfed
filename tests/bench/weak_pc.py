"""A weaker PC, made of this one by the kernel's control groups (version 1 or 2): fewer processors, a share of one, less
memory, another program at work. Root alone may. What is not in the group, the bench's hand and eye, is not slowed."""

import os
import pathlib
import signal
import subprocess
import time

from driver import Refused

ROOT = pathlib.Path("/sys/fs/cgroup")
NAME = "signpost-bench"
# The kernel lets a group run for its share of each period and then stops it. A slow processor is slow in every
# millisecond: the shorter the period, the more it is like one.
PERIOD_US = 5000
AT_WORK = "while :; do :; done"


class WeakPc:
    """`share` of one processor, or all of it (1); `memory` in bytes; `busy`: another program computes without end beside
    what is measured, at the same priority. `with` makes the groups; `groups` are the files that a program enters them by."""

    def __init__(self, name, share=1.0, memory=None, busy=False):
        self.name, self.share, self.memory, self.busy = name, share, memory, busy
        self.groups, self.folders, self.moved, self.other = [], [], [], None

    def __enter__(self):
        try:
            self.make()
        except OSError as failure:
            self.__exit__()
            raise Refused(f"{self.name}: the kernel grants no control group: {failure}") from failure
        return self

    def __exit__(self, *_):
        if self.other:
            self.other.kill()
            self.other.wait()
        for pid in self.moved:
            for folder in self.folders:
                write(folder.parent / "cgroup.procs", pid)
        for folder in self.folders:
            remove(folder)

    def make(self):
        if (ROOT / "cgroup.controllers").exists():
            self.make_version_2()
        else:
            self.make_version_1()
        self.groups = [folder / "cgroup.procs" for folder in self.folders]
        if self.busy:
            self.other = subprocess.Popen(["sh", "-c", AT_WORK], preexec_fn=self.enter)

    def make_version_2(self):
        for controller in ("cpu", "cpuset", "memory"):
            write(ROOT / "cgroup.subtree_control", f"+{controller}")
        folder = self.folder(ROOT)
        write(folder / "cpuset.cpus", 0)
        write(folder / "cpu.max", f"{self.quota()} {PERIOD_US}")
        if self.memory:
            write(folder / "memory.max", self.memory)

    def make_version_1(self):
        cpuset = self.folder(ROOT / "cpuset")
        write(cpuset / "cpuset.mems", 0)
        write(cpuset / "cpuset.cpus", 0)
        cpu = self.folder(ROOT / "cpu")
        write(cpu / "cpu.cfs_period_us", PERIOD_US)
        write(cpu / "cpu.cfs_quota_us", self.quota())
        if self.memory:
            write(self.folder(ROOT / "memory") / "memory.limit_in_bytes", self.memory)

    def folder(self, parent):
        folder = parent / NAME
        folder.mkdir(exist_ok=True)
        self.folders.append(folder)
        return folder

    def quota(self):
        return int(self.share * PERIOD_US)

    def enter(self):
        for group in self.groups:
            write(group, 0)

    def take_in(self, pid):
        """A program that runs already, until the end of the `with`."""
        for group in self.groups:
            write(group, int(pid))
        self.moved.append(int(pid))

    def prove(self):
        """That the limit holds, by a loop within it: the share of a processor that it got, of the clock's time."""
        loop = subprocess.Popen(["sh", "-c", AT_WORK], preexec_fn=self.enter)
        began = time.monotonic()
        time.sleep(1)
        loop.send_signal(signal.SIGKILL)
        took = os.wait4(loop.pid, 0)[2]
        got = (took.ru_utime + took.ru_stime) / (time.monotonic() - began)
        wanted = self.share / 2 if self.busy else self.share
        if not 0.8 * wanted < got < 1.2 * wanted:
            raise Refused(f"{self.name}: a loop got {got:.2f} of a processor, not {wanted:.2f}; is something else at work?")


def write(file, value):
    file.write_text(str(value), encoding="ascii")


def remove(folder):
    """A group can be removed when its last process has gone."""
    for _ in range(50):
        try:
            return folder.rmdir()
        except OSError:
            time.sleep(0.1)
    return None


def leave_the_first_processor(pids):
    """What is not slowed works elsewhere, where there is an elsewhere."""
    others = os.sched_getaffinity(0) - {0}
    for pid in pids if others else ():
        os.sched_setaffinity(int(pid), others)
