#!/usr/bin/env bash
# A browser for the tests of report.html: Debian's chromium and chromium-driver, where they are missing. Without it those tests say so and
# are left out; nothing else needs it.
set -euo pipefail
if command -v chromium >/dev/null 2>&1 && command -v chromedriver >/dev/null 2>&1; then exit 0; fi
command -v apt-get >/dev/null 2>&1 || { echo "browser: no apt-get here; install Chromium and its driver by hand" >&2; exit 1; }
run=(env DEBIAN_FRONTEND=noninteractive)
[ "$(id -u)" = 0 ] || run=(sudo -n env DEBIAN_FRONTEND=noninteractive)
echo "browser: installing chromium and chromium-driver"
"${run[@]}" apt-get -qq update
"${run[@]}" apt-get -qq install -y --no-install-recommends chromium chromium-driver >/dev/null
