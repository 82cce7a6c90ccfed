#!/usr/bin/env bash
# The office page in Debian's Chromium and, where it is installed, from opening to signing in Firefox (office_page/browser.mjs).
# Skipped (77) where there is no Chromium, or the page and what drives the browsers were not made of these sources: scripts/test --office makes them.
#   office_browser_test.sh SOURCES BUILD
set -euo pipefail
cd "$1"
page=build/office/signpost-office.html
driver=build/office/browser
if ! command -v chromium >/dev/null || ! command -v node >/dev/null || [[ ! -e $page || ! -e $driver/node_modules ]]; then
    echo "no Chromium here, or no $page, or no $driver"
    exit 77
fi
# shellcheck source=tests/office_page/made.sh
. tests/office_page/made.sh
skip_unless_made build/office/page/kiosk/office/office.js "$page"
# Both at once: either waits for the other's work as little as two people would.
declare -A jobs=()
for browser in chromium firefox-esr; do
    program=$(command -v "$browser") || { echo "not looked at: $browser is not installed" && continue; }
    node tests/office_page/browser.mjs "$page" "$2/bin/kioskctl" assets/bundle tests/bundles/declaration "$driver" "$program" 2>&1 |
        sed -u "s/^/$browser: /" &
    jobs[$browser]=$!
done
failed=0
for browser in "${!jobs[@]}"; do
    wait "${jobs[$browser]}" || failed=1 # pipefail: that of node
done
exit $failed
