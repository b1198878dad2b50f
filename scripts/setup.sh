#!/usr/bin/env bash
# Installs what the tests need beyond the .NET SDK and Node.js, from Debian's packages: Chromium for the browser tests, PostgreSQL for
# the tests of the workspace, which start a server of their own.
set -euo pipefail

needed=()
[ -x /usr/bin/chromium ] || needed+=(chromium fonts-liberation)
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || needed+=(postgresql)
if [ ${#needed[@]} = 0 ]; then
    exit 0
fi
if ! command -v apt-get >/dev/null; then
    echo "The tests need Chromium at /usr/bin/chromium and PostgreSQL below /usr/lib/postgresql; install them with the package manager of this machine." >&2
    exit 3
fi
as_root=()
[ "$(id -u)" = 0 ] || as_root=(sudo)
echo "Installing ${needed[*]} from Debian's packages" >&2
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${needed[@]}" >/dev/null
