"""A virtual machine without a disk that starts from a live stick; and that stick, looked at from outside."""

import hashlib
import shutil

from machine import Machine
from office import SCREEN, host

FIRMWARE = "/usr/share/OVMF"


def secure_boot(folder):
    """UEFI with Secure Boot, for QEMU."""
    variables = shutil.copy(f"{FIRMWARE}/OVMF_VARS_4M.ms.fd", folder / "variables")
    return ["-machine", "smm=on", "-global", "driver=cfi.pflash01,property=secure,value=on",
            "-drive", f"if=pflash,format=raw,readonly=on,file={FIRMWARE}/OVMF_CODE_4M.secboot.fd",
            "-drive", f"if=pflash,format=raw,file={variables}"]


class LiveMachine(Machine):
    """The stick is a file that the machine writes to as to a stick. `uefi`: Secure Boot, with Microsoft's keys, as PCs
    are sold; else a BIOS."""

    def __init__(self, folder, stick, uefi=False, clock="utc"):
        super().__init__(folder, None, None, SCREEN, clock=clock)
        self.command += ["-drive", f"file={stick.file},if=none,format=raw,id=live",
                         "-device", "usb-storage,bus=usb.0,drive=live,bootindex=0"]
        self.uefi = uefi
        if uefi:
            self.command += secure_boot(self.folder)

    def starts_from(self, base, disk):
        return []

    def serial(self):
        """What a UEFI and its boot loader say: it is not all to be seen on the screen."""
        return (self.folder / "serial.log").read_text(errors="replace")


class Stick:
    """A copy of what make-usb --live made."""

    def __init__(self, image, file):
        self.file = file
        host("cp", "--sparse=always", image, file)
        starts = [line.split("start=")[1].split(",") for line in host("sfdisk", "--dump", file).splitlines()
                  if "start=" in line]
        self.partitions = [(int(start) * 512, int(size.split("=")[1]) * 512) for start, size, *_ in starts]

    def sum_without_store(self):
        """Of every byte before the store, which is last: the table, the boot loaders, the kernel, the system."""
        total = hashlib.sha256()
        with open(self.file, "rb") as file:
            left = self.partitions[2][0]
            while left:
                part = file.read(min(left, 1 << 20))
                total.update(part)
                left -= len(part)
        return total.hexdigest()

    def write_store(self, at, data):
        with open(self.file, "r+b") as file:
            file.seek(self.partitions[2][0] + at)
            file.write(data)

    def store(self, folder):
        """The store's file system, as its journal leaves it after the power was cut."""
        copy, (start, size) = folder / "store.ext4", self.partitions[2]
        host("dd", f"if={self.file}", f"of={copy}", "bs=1M", f"skip={start >> 20}", f"count={size >> 20}",
             "conv=sparse")
        host("sh", "-c", f"e2fsck -p {copy} || [ $? = 1 ]")
        return copy

    def make_store_unmendable(self, folder):
        """A file system of a kind that this Debian does not know: it mends none of that, and makes no other over it."""
        store = self.store(folder)
        host("debugfs", "-w", "-R", "set_super_value feature_incompat 0x80000000", store)
        self.write_store(0, store.read_bytes())

    def names_in_store(self, folder, path="/"):
        lines = host("debugfs", "-R", f"ls -p {path}", self.store(folder)).splitlines()
        names = {line.split("/")[5] for line in lines if line.startswith("/")} # /inode/mode/user/group/name/size/
        return sorted(names - {".", ".."})

    def text_in_store(self, folder, path):
        return host("debugfs", "-R", f"cat {path}", self.store(folder))

    def change_kernel(self, folder):
        """One byte of the kernel is another one, as if somebody had put in a kernel of their own."""
        at = f"{self.file}@@{self.partitions[0][0]}"
        kernel = folder / "vmlinuz"
        host("mcopy", "-o", "-i", at, "::/vmlinuz", kernel)
        data = bytearray(kernel.read_bytes())
        data[len(data) // 2] ^= 1
        kernel.write_bytes(data)
        host("mcopy", "-o", "-i", at, kernel, "::/vmlinuz")
