#!/usr/bin/env bash
# Signing onto a stick by the desktop's own window for a folder (office_page/folder_window.mjs): Chromium in a window of Xvfb.
# Skipped (77) where there is none of what it needs, or the page was not made of these sources: scripts/test --office makes it.
#   office_window_test.sh SOURCES BUILD
set -euo pipefail
cd "$1"
page=build/office/signpost-office.html
driver=build/office/browser
for program in chromium node Xvfb openbox xdotool; do
    command -v "$program" >/dev/null || { echo "no $program here" && exit 77; }
done
[[ -e $page && -e $driver/node_modules ]] || { echo "no $page, or no $driver" && exit 77; }
# shellcheck source=tests/office_page/made.sh
. tests/office_page/made.sh
skip_unless_made build/office/page/kiosk/office/office.js "$page"
exec {number}< <(exec Xvfb -displayfd 1 -screen 0 1280x900x24 -nolisten tcp 2>/dev/null)
server=$!
trap 'kill "$server"' EXIT
read -r display <&"$number"
export DISPLAY=:$display
openbox &
node tests/office_page/folder_window.mjs "$page" "$2/bin/kioskctl" tests/bundles/declaration "$driver" "$(command -v chromium)"
