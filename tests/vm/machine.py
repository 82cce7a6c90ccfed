"""A virtual machine under QEMU, driven from outside: its keys and screen by QMP, its root shell by the guest agent.

Standard library only. Software emulation, no network card. Everything it makes is in one folder.
"""

import array
import base64
import itertools
import json
import os
import pathlib
import socket
import subprocess
import time

from picture import Picture


# How much longer than on a computer that has nothing else to do everything may take.
PATIENCE = float(os.environ.get("SIGNPOST_VM_PATIENCE", "1"))
WAV_HEADER = 44 # bytes


class Failed(Exception):
    """What was expected of the machine did not come about; the text says what."""


QUESTIONS = itertools.count(1)


class Wire:
    """Lines of JSON over a Unix socket: QMP, and the guest agent."""

    def __init__(self, path, patience_s):
        self.socket = socket.socket(socket.AF_UNIX)
        give_up = time.monotonic() + patience_s
        while True:
            try:
                self.socket.connect(str(path))
                break
            except OSError:
                if time.monotonic() > give_up:
                    raise
                time.sleep(0.05)
        self.buffer = b""

    def ask(self, question, patience_s=30):
        """Each question has a number: an answer that nobody waited for any more may come before the one that is due."""
        number = next(QUESTIONS)
        self.socket.settimeout(patience_s)
        self.socket.sendall(json.dumps({**question, "id": number}).encode() + b"\n")
        while True:
            answer = self.line()
            if ("return" in answer or "error" in answer) and answer.get("id", number) == number:
                return answer

    def line(self):
        while b"\n" not in self.buffer:
            more = self.socket.recv(65536)
            if not more:
                raise Failed("the machine closed its end")
            self.buffer += more
        line, self.buffer = self.buffer.split(b"\n", 1)
        return json.loads(line.lstrip(b"\xff"))

    def close(self):
        self.socket.close()


class Machine:
    """One computer. `disk` is written to by this machine alone: start from an overlay (see overlay())."""

    uefi = False # else a BIOS

    def __init__(self, folder, base, disk, screen=(1920, 1080), sticks=(), clock="utc", memory_mb=1024):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        accelerator = os.environ.get("SIGNPOST_VM_ACCELERATOR", "tcg") # "kvm" where that works: nested, it may hang
        processors = os.environ.get("SIGNPOST_VM_PROCESSORS", "2") # "1" on a computer that has much other work
        self.command = [
            "qemu-system-x86_64", "-machine", f"q35,accel={accelerator}", "-m", str(memory_mb), "-smp", processors,
            # Without AVX, as most PCs for kiosks are: emulated, it reads past the pictures that it is to draw, which crashes.
            "-cpu", "host,-arch-capabilities" if accelerator == "kvm" else "max,-avx,-avx2,-f16c,-fma",
            "-nic", "none", "-display", "none", "-serial", f"file:{self.folder}/serial.log",
            "-rtc", f"base={clock}", "-no-user-config",
            *self.starts_from(base, disk),
            "-device", f"virtio-vga,xres={screen[0]},yres={screen[1]},id=screen",
            "-device", "qemu-xhci,id=usb", "-device", "usb-kbd,bus=usb.0,id=keyboard",
            "-device", "virtio-serial", "-chardev", f"socket,path={self.folder}/agent,server=on,wait=off,id=agent",
            "-device", "virtserialport,chardev=agent,name=org.qemu.guest_agent.0",
            "-qmp", f"unix:{self.folder}/qmp,server=on,wait=off",
            "-audiodev", f"wav,id=ears,path={self.folder}/heard.wav",
        ]
        self.process = None
        self.qmp_wire = None
        self.memory_mb = memory_mb # below 2 GiB, where this machine's memory is in one piece
        for number, stick in enumerate(sticks):
            self.command += ["-drive", f"file={stick},if=none,format=raw,id=stick{number}",
                             "-device", f"usb-storage,bus=usb.0,drive=stick{number},removable=on,id=usbstick{number}"]

    def starts_from(self, base, disk):
        return ["-kernel", str(base / "vmlinuz"), "-initrd", str(base / "initrd"),
                "-append", "root=/dev/vda rw quiet loglevel=1 vt.global_cursor_default=0",
                "-drive", f"file={disk},if=virtio,cache=unsafe"]

    def __enter__(self):
        self.process = subprocess.Popen(self.command, stdout=open(self.folder / "qemu.log", "wb"),
                                        stderr=subprocess.STDOUT)
        self.qmp_wire = Wire(self.folder / "qmp", 10)
        self.qmp_wire.line()
        self.qmp("qmp_capabilities")
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.qmp_wire.close()

    def wait_until_off(self, patience_s):
        """Until the computer has switched itself off."""
        try:
            self.process.wait(patience_s * PATIENCE)
        except subprocess.TimeoutExpired:
            raise Failed(f"the computer is still on after {patience_s} s: {self.screenshot('still-on')}") from None

    def switch_on(self, clock):
        """Again, with the disk as it is; the clock on its board, which went on, says this."""
        self.qmp_wire.close()
        self.command[self.command.index("-rtc") + 1] = f"base={clock}"
        self.__enter__()

    def qmp(self, command, **arguments):
        answer = self.qmp_wire.ask({"execute": command, "arguments": arguments})
        if "error" in answer:
            raise Failed(f"{command}: {answer['error']}")
        return answer["return"]

    # --- The guest's root shell ---

    def wait_for_agent(self, patience_s=300):
        give_up = time.monotonic() + patience_s * PATIENCE
        while time.monotonic() < give_up:
            try:
                wire = Wire(self.folder / "agent", 1)
                try:
                    wire.ask({"execute": "guest-sync", "arguments": {"id": 1}}, 2)
                    return
                finally:
                    wire.close()
            except (OSError, Failed, ValueError):
                time.sleep(0.2)
        raise Failed("the machine did not come up")

    def agent(self, command, patience_s=60, **arguments):
        wire = Wire(self.folder / "agent", 5)
        try:
            answer = wire.ask({"execute": command, "arguments": arguments}, patience_s * PATIENCE)
        except TimeoutError: # a computer that starts anew takes the question with it
            raise Failed(f"{command}: no answer from the guest agent") from None
        finally:
            wire.close()
        if "error" in answer:
            raise Failed(f"{command}: {answer['error']}")
        return answer["return"]

    def run(self, script, patience_s=60, expect=0):
        """What a shell script prints (both streams), run as root. Another exit code than `expect` fails; None: any."""
        started = self.agent("guest-exec", path="/bin/sh", arg=["-c", script], **{"capture-output": True})
        give_up = time.monotonic() + patience_s * PATIENCE
        while True:
            status = self.agent("guest-exec-status", pid=started["pid"])
            if status["exited"]:
                break
            if time.monotonic() > give_up:
                raise Failed(f"{script!r} did not end in {patience_s} s")
            time.sleep(0.05)
        text = "".join(base64.b64decode(status.get(stream, "")).decode(errors="replace")
                       for stream in ("out-data", "err-data"))
        if expect is not None and status.get("exitcode") != expect:
            raise Failed(f"{script!r} ended with {status.get('exitcode')}: {text}")
        return text

    def start(self, script):
        """Leaves a shell script running. What it prints is lost: the agent would wait for the end of it."""
        self.run(f"({script}) >/dev/null 2>&1 </dev/null &")

    def wait_until(self, script, patience_s):
        """Until this shell script ends with 0."""
        give_up = time.monotonic() + patience_s * PATIENCE
        while True:
            try:
                return self.run(script)
            except Failed:
                if time.monotonic() > give_up:
                    raise
                time.sleep(1)

    def mount_stick(self):
        """The stick that was plugged in last, to /mnt, as the README on it says."""
        self.wait_until("mount -o ro $(ls -t /dev/sd? | head -n 1) /mnt", 90)

    def put_file(self, source, target, mode="0644"):
        handle = self.agent("guest-file-open", path=target, mode="wb")
        data = pathlib.Path(source).read_bytes()
        for at in range(0, len(data), 1 << 18):
            self.agent("guest-file-write", handle=handle,
                       **{"buf-b64": base64.b64encode(data[at:at + (1 << 18)]).decode()})
        self.agent("guest-file-close", handle=handle)
        self.run(f"chmod {mode} {target}")

    # --- What stands in front of it ---

    def screenshot(self, name):
        """A PNG of the screen in the machine's folder; returns its path."""
        path = self.folder / f"{name}.ppm"
        self.qmp("screendump", filename=str(path))
        picture = Picture.read_ppm(path)
        path.unlink()
        return picture.write_png(self.folder / f"{name}.png")

    def picture(self):
        path = self.folder / "now.ppm"
        self.qmp("screendump", filename=str(path))
        return Picture.read_ppm(path)

    def wait_for(self, holds, patience_s, failure):
        """Until `holds` is true of a picture of the screen."""
        give_up = time.monotonic() + patience_s * PATIENCE
        while not holds(self.picture()):
            if time.monotonic() > give_up:
                raise Failed(f"{failure}: {self.screenshot('in-vain')}")
            time.sleep(0.5)

    def wait_until_black(self, patience_s):
        """From the firmware's own lines (a UEFI's are in a large picture, after a black one) to the kernel."""
        self.wait_for(lambda picture: any(picture.pixels) and (picture.width > 720 or not self.uefi), patience_s,
                      "the firmware did not come up")
        self.wait_for(lambda picture: not any(picture.pixels), patience_s, "the screen never was black: no kernel came")

    def stays_black_until(self, shown, patience_s):
        """Not a letter, not a cursor, from now until `shown`, a test of a picture, holds."""
        lit = []

        def holds(picture):
            lit.append(any(picture.pixels))
            if lit[-1] and shown(picture):
                return True
            if lit[-2:] == [True, True]: # one alone may be the kiosk's first frame, half drawn
                raise Failed(f"something is on the screen before the kiosk: {self.screenshot('not-black')}")
            return False

        self.wait_for(holds, patience_s, "the kiosk did not come up")

    def keys(self, *names):
        """Presses these keys together: keys("ctrl", "alt", "f2")."""
        self.qmp("send-key", keys=[{"type": "qcode", "data": name} for name in names])

    def type_line(self, text):
        """As on the keyboard, with Enter at the end: small letters, digits and what paths are made of."""
        names = {" ": "spc", "/": "slash", "-": "minus", ".": "dot", ";": "semicolon", "=": "equal"}
        for character in text:
            self.keys(names.get(character, character))
            time.sleep(0.05)
        self.keys("ret")

    def plug(self, image, name):
        self.qmp("blockdev-add", **{"driver": "raw", "node-name": name,
                                    "file": {"driver": "file", "filename": str(image)}})
        self.qmp("device_add", driver="usb-storage", bus="usb.0", drive=name, id=f"usb-{name}", removable=True)

    def plug_keyboard(self, name):
        self.qmp("device_add", driver="usb-kbd", bus="usb.0", id=f"usb-{name}")

    def plug_headphones(self, name):
        """By USB; what is played there goes into a file."""
        self.qmp("device_add", driver="usb-audio", bus="usb.0", audiodev="ears", id=f"usb-{name}")

    def put_in_sound_card(self):
        """On its board; before power-on. It has no jack that tells of headphones: QEMU knows none. What is played there goes
        into a file of its own; with the card's own timer, a busy computer would lose some of it."""
        self.command += ["-audiodev", f"wav,id=board,path={self.folder}/board.wav",
                         "-device", "ich9-intel-hda", "-device", "hda-output,audiodev=board,use-timer=off"]

    def loudest_heard(self, since=0):
        """Of all samples from the byte `since` on, 0 to 32768; and where the next will be."""
        data = (self.folder / "heard.wav").read_bytes()
        samples = array.array("h", data[max(since, WAV_HEADER):len(data) & ~1])
        return max(map(abs, samples), default=0), len(data) & ~1

    def plug_network(self, name, mac):
        """A network card on whose cable nobody answers; named enx and `mac` without colons."""
        self.qmp("netdev_add", type="hubport", id=name, hubid=0)
        self.qmp("device_add", driver="usb-net", bus="usb.0", netdev=name, mac=mac, id=f"usb-{name}")

    def unplug(self, name):
        self.qmp("device_del", id=f"usb-{name}")

    def pull(self, name):
        self.qmp("device_del", id=f"usb-{name}")
        give_up = time.monotonic() + 10
        while time.monotonic() < give_up:
            try:
                self.qmp("blockdev-del", **{"node-name": name})
                return
            except Failed:
                time.sleep(0.05)
        raise Failed(f"{name} cannot be unplugged")

    def memory(self):
        """All that the guest's memory holds, as bytes."""
        path = self.folder / "memory"
        self.qmp("pmemsave", val=0, size=self.memory_mb << 20, filename=str(path))
        held = path.read_bytes()
        path.unlink()
        return held

    def hard_reset(self):
        self.qmp("system_reset")


def overlay(base_disk, path):
    """A disk that starts as `base_disk` and leaves that as it is."""
    path = pathlib.Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    subprocess.run(["qemu-img", "create", "-q", "-f", "qcow2", "-b", str(pathlib.Path(base_disk).resolve()),
                    "-F", "qcow2", str(path)], check=True)
    return path
