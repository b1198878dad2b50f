#!/usr/bin/env bash
# Makes src/Evenhand.Design/wwwroot: the style sheet, the scripts and the icon that the pages are served with.
# Says nothing and costs next to nothing when all of it is newer than what it is made from.
set -euo pipefail

cd "${BASH_SOURCE[0]%/*}/../src/Evenhand.Design"

# npm writes this last, so that a folder left half-made by a broken install is not taken for a whole one.
installed=node_modules/.package-lock.json
govuk=node_modules/govuk-frontend/dist/govuk
made=node_modules/.evenhand-made

stale() {
  local output=$1 input
  shift
  [[ -e $output ]] || return 0
  for input in "$@"; do
    [[ $input -nt $output ]] && return 0
  done
  return 1
}

if stale "$installed" package.json package-lock.json .npmrc; then
  npm ci --loglevel=error >/dev/null
  touch "$installed"
fi

if stale "$made" "$installed" styles/*.scss assets/* ../../scripts/frontend.sh ||
  [[ ! -s wwwroot/evenhand.css || ! -s wwwroot/evenhand.js || ! -s wwwroot/govuk-frontend.min.js || ! -s wwwroot/favicon.svg ]]; then
  mkdir -p wwwroot
  rm -f "$made"
  node_modules/.bin/sass --style=compressed --no-source-map --load-path=node_modules/govuk-frontend/dist \
    styles/evenhand.scss wwwroot/evenhand.css

  # The typeface and the emblems of GOV.UK are not ours to use: an upgrade that brings them in must not go unseen.
  if grep -qiE 'gds transport|@font-face|crown|crest' wwwroot/evenhand.css; then
    echo "frontend.sh: the style sheet names the GOV.UK typeface or an emblem; see styles/evenhand.scss" >&2
    exit 1
  fi

  # The map that the last line names is not served.
  sed 's|//# sourceMappingURL=.*$||' "$govuk/govuk-frontend.min.js" >wwwroot/govuk-frontend.min.js
  cp assets/evenhand.js assets/favicon.svg wwwroot/
  touch "$made"
fi
