"""The peers' content: the screens of a bundle as static HTML pages, and as one QML app.

As a careful author would make them for speed: no script but for Hide, which acts when the finger comes down and
shows a cover that every page carries already; no picture, no font from outside, no network.
"""

import html
import json

COVER = ("clock",)  # roles whose words change by the minute; a static page has none
STYLE = """
html, body { margin: 0; height: 100%; overflow: hidden; background: #F7F4EE; color: #17212B;
  font-family: "Noto Sans"; font-size: 42px; line-height: 1.3; }
a, button, p { position: absolute; margin: 0; padding: 0; overflow: hidden; text-decoration: none; border: 0;
  font: inherit; text-align: left; box-sizing: border-box; }
a.arm, a.button { background: #0E4A54; color: #fff; font-weight: bold; padding: 12px 24px; }
.heading { font-weight: bold; color: #0E4A54; }
#hide { background: #F2B544; color: #241500; font-weight: bold; padding: 12px 24px; }
#cover { position: absolute; inset: 0; background: #EDF2EC; display: none; }
#cover .heading { color: #2B5736; }
"""
HIDE = """
document.getElementById('hide').addEventListener('pointerdown', function () {
  document.getElementById('cover').style.display = 'block';
  history.replaceState(null, '', 'cover.html');
});
"""


def place(item):
    return f"left:{item.x}px;top:{item.y}px;width:{item.w}px;height:{item.h}px"


def element(screens, name, item):
    words = html.escape(item.label)
    target = screens.target(name, item)
    if target == "hide":
        return f'<button id="hide" style="{place(item)}">{words}</button>'
    if target == "back":
        return f'<a class="button" href="javascript:history.back()" style="{place(item)}">{words}</a>'
    if target:
        return f'<a class="arm" href="{target}.html" style="{place(item)}">{words}</a>'
    kind = "heading" if item.role == "heading" else "text"
    return f'<p class="{kind}" style="{place(item)}">{words}</p>'


def body(screens, name):
    wanted = [item for item in screens.items[name] if item.role not in COVER and not repeats(screens, name, item)]
    return "\n".join(element(screens, name, item) for item in wanted)


def repeats(screens, name, item):
    """A link inside a paragraph is listed beside it, at its place: its words stand there already."""
    return item.role == "link" and any(
        other.role == "text" and item.label in other.label and abs(other.y - item.y) < 4
        for other in screens.items[name])


def page(screens, name):
    inside = body(screens, name)
    hidden = script = ""
    if 'id="hide"' in inside:
        hidden = f'<div id="cover">{body(screens, "cover")}</div>'
        script = f"<script>{HIDE}</script>"
    return (f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Information</title>'
            f"<style>{STYLE}</style><body>{inside}{hidden}{script}</body></html>")


def write_html(screens, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for name in screens.shown():
        (folder / f"{name}.html").write_text(page(screens, name), encoding="utf-8")


QML = """import QtQuick
Rectangle {
    id: root
    property string screen: "start"
    property var before: []
    property var all: (%s)
    color: screen == "cover" ? "#EDF2EC" : "#F7F4EE"
    function go(to) {
        if (to == "back") { screen = before.length ? before.pop() : "home"; return }
        if (to == "hide") { before = []; screen = "cover"; return }
        before.push(screen); screen = to
    }
    Repeater {
        model: root.all[root.screen]
        Rectangle {
            x: modelData.x; y: modelData.y; width: modelData.w; height: modelData.h; clip: true
            color: modelData.to == "hide" ? "#F2B544" : modelData.to ? "#0E4A54" : "transparent"
            Text {
                anchors.fill: parent; anchors.margins: modelData.to ? 12 : 0
                text: modelData.label; wrapMode: Text.Wrap; renderType: Text.NativeRendering
                font.family: "Noto Sans"; font.pixelSize: 42; font.bold: modelData.bold
                color: modelData.to == "hide" ? "#241500" : modelData.to ? "#ffffff" : "#17212B"
            }
            MouseArea {
                anchors.fill: parent; enabled: modelData.to != ""
                onPressed: if (modelData.to == "hide") root.go("hide")
                onClicked: if (modelData.to != "hide") root.go(modelData.to)
            }
        }
    }
    focus: true
    Keys.onEscapePressed: root.go("hide")
}
"""


def qml_items(screens, name):
    for item in screens.items[name]:
        if item.role in COVER or repeats(screens, name, item):
            continue
        target = screens.target(name, item) or ""
        yield {"x": item.x, "y": item.y, "w": item.w, "h": item.h, "label": item.label, "to": target,
               "bold": item.role != "text"}


def write_qml(screens, folder):
    folder.mkdir(parents=True, exist_ok=True)
    everything = {name: list(qml_items(screens, name)) for name in screens.shown()}
    text = QML % json.dumps(everything, ensure_ascii=False)
    (folder / "Main.qml").write_text(text, encoding="utf-8")
