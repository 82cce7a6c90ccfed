#!/usr/bin/env bash
# The page's program beside the native ones (office_page/parity.mjs). Skipped (77) where Emscripten is not installed, or the
# page's program was not made of these sources: scripts/test --office makes it.
#   office_page_test.sh SOURCES BUILD
set -euo pipefail
cd "$1"
module=build/office/page/kiosk/office/office.js
if ! command -v emcc >/dev/null || ! command -v node >/dev/null || [[ ! -e $module ]]; then
    echo "no Emscripten here, or no $module"
    exit 77
fi
# shellcheck source=tests/office_page/made.sh
. tests/office_page/made.sh
skip_unless_made "$module" ""
export NODE_PATH=/usr/share/nodejs
node tests/office_page/parity.mjs "$module" "$2/bin/kioskctl" "$2/bin/kiosk" assets/bundle tests/bundles/*/
