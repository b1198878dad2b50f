#!/usr/bin/env bash
# Installs what the tests need beyond the .NET SDK and Node.js: Debian's Chromium, for the browser tests.
set -euo pipefail

if [ -x /usr/bin/chromium ]; then
    exit 0
fi
if ! command -v apt-get >/dev/null; then
    echo "The browser tests need Chromium at /usr/bin/chromium; install it with the package manager of this machine." >&2
    exit 3
fi
as_root=()
[ "$(id -u)" = 0 ] || as_root=(sudo)
echo "Installing Chromium from Debian's packages" >&2
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -y -qq --no-install-recommends chromium fonts-liberation >/dev/null
