"""How much disk a contender needs beyond a minimal Debian, as far as apt can tell without installing anything."""

import functools
import pathlib
import re
import subprocess

# What a simulation starts from: a computer on which nothing is installed.
EMPTY = ["-o", "Dir::State::status=/dev/null", "-o", "APT::Install-Recommends=false"]


def output(words):
    done = subprocess.run(words, text=True, check=False, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return done.stdout


def closure(packages):
    """These packages and all that they depend on; empty when apt knows one of them not."""
    said = output(["apt-get", "install", "--simulate", *EMPTY, *packages])
    return set(re.findall(r"^Inst (\S+)", said, re.MULTILINE))


@functools.cache
def minimal_debian():
    """What `debootstrap --variant=minbase` puts on a disk: essential and required packages, and apt."""
    said = output(["dpkg-query", "-W", "-f", "${Package} ${Essential} ${Priority}\n"])
    wanted = [line.split()[0] for line in said.splitlines() if " yes " in line or line.endswith(" required")]
    return closure([*wanted, "apt"])


def installed_mib(packages):
    sizes = {}
    name = None
    for line in output(["apt-cache", "show", "--no-all-versions", *sorted(packages)]).splitlines():
        if line.startswith("Package: "):
            name = line.split()[1]
        elif line.startswith("Installed-Size: "):
            sizes[name] = int(line.split()[1])
    return sum(sizes.values()) / 1024


def disk_mib(packages, beside=()):
    """MiB of these packages with all that they need, less a minimal Debian, and of some files beside them."""
    needed = closure(packages)
    if not needed:
        return None
    own = sum(pathlib.Path(file).stat().st_size for file in beside) / 1024 / 1024
    return installed_mib(needed - minimal_debian()) + own


def packages_of(program):
    """The packages that hold the libraries a program is linked with."""
    files = re.findall(r"=> (\S+) ", output(["ldd", str(program)]))
    files += [str(pathlib.Path(file).resolve()) for file in files]
    files += [file.removeprefix("/usr") for file in files]  # as packages have it from before /lib became a link
    found = output(["dpkg-query", "-S", *sorted(set(files))])
    return sorted({line.split(":")[0] for line in found.splitlines()})


def packages_to_run(list_file):
    """What scripts/packages.txt has under "To run": the fonts."""
    text = pathlib.Path(list_file).read_text(encoding="utf-8")
    part = text[text.index("# To run"):text.index("# To test")]
    return [line.split()[0] for line in part.splitlines() if line and not line.startswith("#")]
