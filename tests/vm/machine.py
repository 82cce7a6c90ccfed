"""A virtual machine under QEMU, driven from outside: its keys and screen by QMP, its root shell by the guest agent.

Standard library only. Software emulation, no network card. Everything it makes is in one folder.
"""

import base64
import json
import os
import pathlib
import socket
import struct
import subprocess
import time
import zlib


class Failed(Exception):
    """What was expected of the machine did not come about; the text says what."""


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
        self.socket.settimeout(patience_s)
        self.socket.sendall(json.dumps(question).encode() + b"\n")
        while True:
            answer = self.line()
            if "return" in answer or "error" in answer:
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

    def __init__(self, folder, base, disk, screen=(1920, 1080), sticks=(), clock="utc", memory_mb=1024):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        accelerator = os.environ.get("SIGNPOST_VM_ACCELERATOR", "tcg") # "kvm" where that works: nested, it may hang
        self.command = [
            "qemu-system-x86_64", "-machine", f"q35,accel={accelerator}", "-m", str(memory_mb), "-smp", "2",
            "-cpu", "host,-arch-capabilities" if accelerator == "kvm" else "max",
            "-nic", "none", "-display", "none", "-serial", f"file:{self.folder}/serial.log",
            "-rtc", f"base={clock}", "-no-user-config",
            "-kernel", str(base / "vmlinuz"), "-initrd", str(base / "initrd"),
            "-append", "root=/dev/vda rw quiet loglevel=1 vt.global_cursor_default=0",
            "-drive", f"file={disk},if=virtio,cache=writeback",
            "-device", f"virtio-vga,xres={screen[0]},yres={screen[1]},id=screen",
            "-device", "qemu-xhci,id=usb", "-device", "usb-kbd,bus=usb.0,id=keyboard",
            "-device", "virtio-serial", "-chardev", f"socket,path={self.folder}/agent,server=on,wait=off,id=agent",
            "-device", "virtserialport,chardev=agent,name=org.qemu.guest_agent.0",
            "-qmp", f"unix:{self.folder}/qmp,server=on,wait=off",
        ]
        self.process = None
        self.qmp_wire = None
        for number, stick in enumerate(sticks):
            self.command += ["-drive", f"file={stick},if=none,format=raw,id=stick{number}",
                             "-device", f"usb-storage,bus=usb.0,drive=stick{number},removable=on,id=usbstick{number}"]

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

    def qmp(self, command, **arguments):
        answer = self.qmp_wire.ask({"execute": command, "arguments": arguments})
        if "error" in answer:
            raise Failed(f"{command}: {answer['error']}")
        return answer["return"]

    # --- The guest's root shell ---

    def wait_for_agent(self, patience_s=300):
        give_up = time.monotonic() + patience_s
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
            answer = wire.ask({"execute": command, "arguments": arguments}, patience_s)
        finally:
            wire.close()
        if "error" in answer:
            raise Failed(f"{command}: {answer['error']}")
        return answer["return"]

    def run(self, script, patience_s=60, expect=0):
        """What a shell script prints (both streams), run as root. Another exit code than `expect` fails; None: any."""
        started = self.agent("guest-exec", path="/bin/sh", arg=["-c", script], **{"capture-output": True})
        give_up = time.monotonic() + patience_s
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

    def keys(self, *names):
        """Presses these keys together: keys("ctrl", "alt", "f2")."""
        self.qmp("send-key", keys=[{"type": "qcode", "data": name} for name in names])

    def plug(self, image, name):
        self.qmp("blockdev-add", **{"driver": "raw", "node-name": name,
                                    "file": {"driver": "file", "filename": str(image)}})
        self.qmp("device_add", driver="usb-storage", bus="usb.0", drive=name, id=f"usb-{name}", removable=True)

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

    def hard_reset(self):
        self.qmp("system_reset")


def unfiltered(kind, row, before, channels):
    """One row of a PNG, its filter (PNG specification, 9.2) undone."""
    for i in range(len(row)):
        left = row[i - channels] if i >= channels else 0
        up = before[i]
        corner = before[i - channels] if i >= channels else 0
        if kind == 1:
            row[i] = (row[i] + left) & 255
        elif kind == 2:
            row[i] = (row[i] + up) & 255
        elif kind == 3:
            row[i] = (row[i] + (left + up) // 2) & 255
        elif kind == 4:
            guess = left + up - corner
            distance = [abs(guess - left), abs(guess - up), abs(guess - corner)]
            row[i] = (row[i] + (left, up, corner)[distance.index(min(distance))]) & 255
    return row


class Picture:
    """Pixels of a screen, RGB."""

    def __init__(self, width, height, pixels):
        self.width, self.height, self.pixels = width, height, pixels

    @staticmethod
    def read_ppm(path):
        data = pathlib.Path(path).read_bytes()
        _, size, _, pixels = data.split(b"\n", 3)
        width, height = map(int, size.split())
        return Picture(width, height, pixels)

    def write_png(self, path):
        stride = self.width * 3
        rows = b"".join(b"\0" + self.pixels[y * stride:(y + 1) * stride] for y in range(self.height))

        def chunk(kind, data):
            return (struct.pack(">I", len(data)) + kind + data +
                    struct.pack(">I", zlib.crc32(kind + data)))

        header = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) +
                         chunk(b"IDAT", zlib.compress(rows, 6)) + chunk(b"IEND", b""))
        return path

    @staticmethod
    def read_png(path):
        """What our own tour writes: 8 bits, RGB or RGBA, not interlaced."""
        data, at, packed = pathlib.Path(path).read_bytes(), 8, b""
        while at < len(data):
            size, kind = struct.unpack(">I4s", data[at:at + 8])
            body = data[at + 8:at + 8 + size]
            if kind == b"IHDR":
                width, height, _, colours = struct.unpack(">IIBB", body[:10])
            elif kind == b"IDAT":
                packed += body
            at += size + 12
        channels = {2: 3, 6: 4}[colours]
        raw, stride, before, pixels = zlib.decompress(packed), width * channels, bytearray(width * channels), bytearray()
        for y in range(height):
            start = y * (stride + 1)
            row = unfiltered(raw[start], bytearray(raw[start + 1:start + 1 + stride]), before, channels)
            pixels += row if channels == 3 else b"".join(row[i:i + 3] for i in range(0, stride, 4))
            before = row
        return Picture(width, height, bytes(pixels))

    def difference(self, other):
        """0: alike; 1: black against white. The mean over a grid, so that a clock or a cursor counts for little."""
        total, count = 0, 0
        for y in range(0, min(self.height, other.height), 12):
            for x in range(0, min(self.width, other.width), 12):
                total += sum(abs(a - b) for a, b in zip(self.at(x, y), other.at(x, y)))
                count += 3 * 255
        return total / count

    def at(self, x, y):
        start = (y * self.width + x) * 3
        return tuple(self.pixels[start:start + 3])

    def shares(self):
        """How much of the screen each colour has, largest first, looked at on a grid."""
        counts = {}
        for y in range(0, self.height, 8):
            for x in range(0, self.width, 8):
                colour = self.at(x, y)
                counts[colour] = counts.get(colour, 0) + 1
        total = sum(counts.values())
        return sorted(((count / total, colour) for colour, count in counts.items()), reverse=True)


def overlay(base_disk, path):
    """A disk that starts as `base_disk` and leaves that as it is."""
    path = pathlib.Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    subprocess.run(["qemu-img", "create", "-q", "-f", "qcow2", "-b", str(pathlib.Path(base_disk).resolve()),
                    "-F", "qcow2", str(path)], check=True)
    return path
