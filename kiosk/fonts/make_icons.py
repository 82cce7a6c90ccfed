# FontForge makes a font of our own icons, and C++ source that holds its bytes: so the icons pass through the same
# path as all text, and are there wherever the program is. Run by the build:
#   fontforge -lang=py -script make_icons.py OUTPUT.cpp FOLDER/f0000-walk.svg ...
# A drawing is 24 by 24, drawn with one stroke; its file begins with the number of its character.
import pathlib
import sys

import fontforge

EM = 960  # units; 40 for each of the drawing's

output, drawings = pathlib.Path(sys.argv[1]), [pathlib.Path(name) for name in sys.argv[2:]]

font = fontforge.font()
font.encoding = "UnicodeFull"
font.em = EM
font.ascent, font.descent = EM, 0
font.fontname = font.familyname = font.fullname = "Signpost icons"
font.os2_winascent, font.os2_windescent = EM, 0
font.hhea_ascent, font.hhea_descent = EM, 0
for drawing in drawings:
    glyph = font.createChar(int(drawing.stem.split("-")[0], 16), drawing.stem)
    glyph.importOutlines(str(drawing))
    glyph.width = EM
    glyph.removeOverlap()
    glyph.correctDirection()
    glyph.round()

made = output.with_suffix(".ttf")
font.generate(str(made), flags=("no-FFTM-table",))
numbers = ",".join(str(byte) for byte in made.read_bytes())
output.write_text('#include "fonts/face_files.h"\n\nnamespace {\n\n'
                  f"constexpr unsigned char font[] = {{{numbers}}};\n\n}} // namespace\n\n"
                  "std::span<const unsigned char> signpost::own_icons() { return font; }\n")
