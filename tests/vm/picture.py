"""Pictures of a screen: read, written, held against each other. Standard library only."""

import pathlib
import struct
import zlib


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

    def few_differ(self, other):
        """Whether all is alike but for 200 pixels at most, a blinking cursor."""
        if (self.width, self.height) != (other.width, other.height):
            return False
        stride, unlike = self.width * 3, 0
        for start in range(0, len(self.pixels), stride):
            mine, its = self.pixels[start:start + stride], other.pixels[start:start + stride]
            if mine != its:
                unlike += sum(mine[at:at + 3] != its[at:at + 3] for at in range(0, stride, 3))
                if unlike > 200:
                    return False
        return True

    def at(self, x, y):
        start = (y * self.width + x) * 3
        return tuple(self.pixels[start:start + 3])

    def turned_back(self):
        """As a visitor sees it whose panel hangs on its side, with rotation = 90."""
        return TurnedBack(self)

    def shares(self):
        """How much of the screen each colour has, largest first, looked at on a grid."""
        counts = {}
        for y in range(0, self.height, 8):
            for x in range(0, self.width, 8):
                colour = self.at(x, y)
                counts[colour] = counts.get(colour, 0) + 1
        total = sum(counts.values())
        return sorted(((count / total, colour) for colour, count in counts.items()), reverse=True)


class TurnedBack(Picture):
    """What a panel shows, turned a quarter anticlockwise. No pixel is copied."""

    def __init__(self, panel):
        super().__init__(panel.height, panel.width, b"")
        self.panel = panel

    def at(self, x, y):
        return self.panel.at(self.panel.width - 1 - y, x)
