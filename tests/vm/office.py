"""What the office makes: keys, content, sticks, and pictures of what the screen should show."""

import pathlib
import re
import shutil
import subprocess

from machine import Failed
from picture import Picture

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAMS = ROOT / "build/package/bin"
SCREEN = (1920, 1080)
PIN_1234 = ('staff_pin_hash = "$argon2id$v=19$m=65536,t=2,p=1$AEMd0j08lCHoaM+C6w/esw$'
            'ghVHrq/ejYpW030dtZIapO+2dWsTVwyhzL0UlAO8tpk"')


def host(*command, **options):
    words = [str(word) for word in command]
    done = subprocess.run(words, capture_output=True, text=True, **options)
    if done.returncode != 0:
        raise Failed(f"{' '.join(words)} ended with {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


class Office:
    def __init__(self, folder, display_server="none", anew=True):
        """Not `anew`: the one of an earlier run, with its keys."""
        self.folder = folder
        if not anew:
            return
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for key in ("office", "stranger"):
            host(PROGRAMS / "kioskctl", "keygen", "--no-password", folder / key)
        settings = (ROOT / "build/package/config/kiosk.toml").read_text()
        settings = settings.replace("stick_receipts = false", "stick_receipts = true")
        settings = settings.replace('display_server = "none"', f'display_server = "{display_server}"')
        settings = settings.replace('staff_pin_hash = ""', PIN_1234)
        settings = settings.replace("# screen_mm = ", "screen_mm = ") # the machine's screen tells another
        (folder / "kiosk.toml").write_text(settings.replace('kiosk_id = ""', 'kiosk_id = "vm-kiosk"').replace('site = ""', 'site = "library"'))

    def content(self, serial, key="office", canary="", title=""):
        """A folder with site.zip and its signature. `canary`: the first paragraph of the page "is-this-happening"; `title`: the
        start screen's. What was packed is in the folder "bundle" until the next is made."""
        bundle, stick = self.folder / "bundle", self.folder / f"content-{serial}-{key}"
        shutil.rmtree(bundle, ignore_errors=True)
        shutil.copytree(ROOT / "assets/bundle", bundle)
        file = bundle / "bundle.toml"
        for part in [file, *(bundle / "sites").glob("*.toml")]: # samples are not signed, nor what is left of one
            own = part.read_text().replace('"Sample ', '"Our ').replace("09:30", "09:15").replace("08:00", "08:15")
            part.write_text(re.sub(r"(?m)^sample = .*\n", "", own))
        file.write_text(re.sub(r"(?m)^serial = \d+", f"serial = {serial}", file.read_text()))
        if title:
            file.write_text(re.sub(r'(?m)(\[start\]\ntitle = ").*"', rf'\g<1>{title}"', file.read_text()))
        if canary:
            page = bundle / "pages/is-this-happening.toml"
            page.write_text(page.read_text().replace('body = """\n', f'body = """\n{canary}\n\n'))
        stick.mkdir(exist_ok=True)
        host(PROGRAMS / "kioskctl", "pack", bundle, "-o", stick / "site.zip")
        (stick / "site.zip.minisig").unlink(missing_ok=True)
        host(PROGRAMS / "kioskctl", "sign", stick / "site.zip", "--key", self.folder / f"{key}.key")
        return stick

    def settings_note(self, name, text, key="office"):
        """A folder with NAME.toml, settings for the machine, and its signature."""
        return self.signed("sign-settings", f"{name}.toml", text + "\n", key)

    def key_note(self, name):
        """A folder with the public half of another pair and the office's signature of it."""
        if not (self.folder / f"{name}.key").exists(): # an earlier run made it
            host(PROGRAMS / "kioskctl", "keygen", "--no-password", self.folder / name)
        return self.signed("sign-key", f"{name}.pub", (self.folder / f"{name}.pub").read_text(), "office")

    def signed(self, command, file, text, key):
        note = self.folder / f"{file}-by-{key}"
        shutil.rmtree(note, ignore_errors=True)
        note.mkdir()
        (note / file).write_text(text)
        host(PROGRAMS / "kioskctl", command, note / file, "--for", "vm-kiosk", "--key", self.folder / f"{key}.key")
        return note

    def stick(self, name, content=None):
        """The picture of a stick: with a FAT file system and this content, or with nothing at all on it."""
        image = self.folder / f"{name}.img"
        image.unlink(missing_ok=True)
        host("truncate", "-s", "64M", image)
        if content:
            host("mkfs.vfat", "-n", "NEWS", image)
            host("mcopy", "-i", image, *content.iterdir(), "::/")
        return image

    def stick_in_two_parts(self, name, content):
        """A stick with two partitions: one that no kiosk can read, then one with this content."""
        image = self.folder / f"{name}.img"
        image.unlink(missing_ok=True)
        host("truncate", "-s", "128M", image)
        host("sfdisk", "--quiet", image, input="label: dos\n2048,32M,83\n,64M,c\n")
        first = 2048 + (32 << 11)
        host("mkfs.vfat", "-n", "NEWS", "--offset", first, image, 64 << 10)
        host("mcopy", "-i", f"{image}@@{first * 512}", *content.iterdir(), "::/")
        return image

    def receipt_on(self, stick, offset=0):
        """What the kiosk left on this stick; "" when nothing."""
        try:
            return host("mtype", "-i", f"{stick}@@{offset}", "::/signpost/receipts/vm-kiosk.toml")
        except subprocess.CalledProcessError:
            return ""

    def settings_for(self, display_server):
        """The kiosk's settings, but for this one."""
        settings = self.folder / f"kiosk-{display_server}.toml"
        settings.write_text(re.sub(r'(?m)^display_server = .*', f'display_server = "{display_server}"',
                                   (self.folder / "kiosk.toml").read_text()))
        return settings

    def installer(self, debian, settings=None):
        settings = settings or self.folder / "kiosk.toml"
        first, image = self.content(2), self.folder / f"installer-{settings.stem}.img"
        print(host(ROOT / "scripts/make-usb", "--debian", debian, "--config", settings, "--key",
                   self.folder / "office.pub", "--bundle", first / "site.zip", "--image", image))
        return image

    def signed_program(self, installer, name):
        """A copy of a stick of make-usb's, signed by the office just now: it brings the program with no keyboard."""
        image, sums = self.folder / f"{name}.img", self.folder / name / "program.sums"
        shutil.copyfile(installer, image)
        shutil.rmtree(sums.parent, ignore_errors=True)
        sums.parent.mkdir()
        host("mcopy", "-i", image, "::/program.sums", sums)
        host("mcopy", "-i", image, "::/SHA256SUMS", sums.parent / "SHA256SUMS")
        host(PROGRAMS / "kioskctl", "sign-program", sums, "--for", "vm-kiosk", "--key", self.folder / "office.key")
        host("mcopy", "-i", image, f"{sums}.minisig", "::/program.sums.minisig")
        return image

    def tour(self, content=ROOT / "assets/bundle", name="tour", size=SCREEN, settings="kiosk.toml"):
        folder = self.folder / name
        host(PROGRAMS / "kiosk", "--tour", folder, "--window", f"{size[0]}x{size[1]}", "--content", content,
             "--config", self.folder / settings)
        return Tour(folder)

    def upright(self):
        """The settings of a kiosk whose panel was hung on its side, and what it should show."""
        settings = (self.folder / "kiosk.toml").read_text().replace("rotation = 0", "rotation = 90", 1)
        settings = settings.replace("screen_mm = [476, 268]", "screen_mm = [268, 476]")
        (self.folder / "upright.toml").write_text(settings)
        (self.folder / "upright-tour.toml").write_text(settings.replace("rotation = 90", "rotation = 0", 1))
        return self.folder / "upright.toml", self.tour(
            name="tour-upright", size=(SCREEN[1], SCREEN[0]), settings="upright-tour.toml")


class Tour:
    """What each screen looks like, and where its buttons are."""

    def __init__(self, folder):
        self.screens = {re.sub(r"^\d+-", "", path.stem): path for path in folder.glob("*.png")}
        self.pictures = {}

    def picture(self, screen):
        if screen not in self.pictures:
            self.pictures[screen] = Picture.read_png(self.screens[screen])
        return self.pictures[screen]

    def middle_of(self, screen, label):
        for line in self.screens[screen].with_suffix(".txt").read_text().splitlines():
            _, x, y, width, height, name = (line.split("\t") + [""] * 6)[:6]
            if name.startswith(label):
                return int(x) + int(width) // 2, int(y) + int(height) // 2
        raise Failed(f"the screen {screen} has no {label}")

    def middles(self, screen):
        """The middle of everything on this screen that can be touched."""
        rows = [line.split("\t") for line in self.screens[screen].with_suffix(".txt").read_text().splitlines()]
        return [(int(x) + int(width) // 2, int(y) + int(height) // 2)
                for role, x, y, width, height, *_ in rows if role in ("link", "button")]
