"""What a program and all its children take: memory and CPU, as the kernel counts them."""

import pathlib

PROC = pathlib.Path("/proc")


def read(path):
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:  # it has ended meanwhile
        return ""


def stat_fields(pid):
    """The fields of /proc/PID/stat from the third on; a name may hold spaces and brackets."""
    return read(PROC / str(pid) / "stat").rpartition(")")[2].split()


def tree(root):
    """The program and all that descend from it."""
    children = {}
    for folder in PROC.iterdir():
        if folder.name.isdigit():
            fields = stat_fields(folder.name)
            if len(fields) > 1:
                children.setdefault(int(fields[1]), []).append(int(folder.name))
    found, todo = [], [int(root)]
    while todo:
        pid = todo.pop()
        found.append(pid)
        todo += children.get(pid, [])
    return found


def pss_mib(root):
    """Proportional set size of the whole tree: what is shared counts by its share."""
    total = 0
    for pid in tree(root):
        for line in read(PROC / str(pid) / "smaps_rollup").splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1])
    if total == 0:
        raise PermissionError("The kernel tells memory to root alone: the kiosk lets nobody else look into it.")
    return total / 1024


NS_IN_JIFFY = 10_000_000


def activity(root):
    """(CPU in ns by thread, wake-ups by thread: how often it went to sleep and was woken)."""
    busy, wakes = {}, {}
    for pid in tree(root):
        for task in (PROC / str(pid) / "task").iterdir():
            busy[task.name] = int((read(task / "schedstat") or "0").split()[0])
            for line in read(task / "status").splitlines():
                if line.startswith("voluntary_ctxt_switches:"):
                    wakes[task.name] = int(line.split()[1])
    return busy, wakes


def activity_between(before, after):
    """(whole jiffies, wake-ups). What began meanwhile counts whole; what ended meanwhile does not: it is at least this.
    By the scheduler's own clock: /proc/PID/stat counts a jiffy, too, where a tick of the clock meets a millisecond."""
    busy, wakes = (sum(count - then.get(who, 0) for who, count in now.items()) for then, now in zip(before, after))
    return busy // NS_IN_JIFFY, wakes
