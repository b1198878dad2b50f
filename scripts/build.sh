#!/usr/bin/env bash
# Builds what is not up to date: the front end (npm) and the program (dotnet). Quiet unless something goes wrong.
#   scripts/build.sh            the program alone
#   scripts/build.sh --all      the tests too
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

log=artifacts/build.log
mkdir -p artifacts

missing() {
    echo "Evenhand needs $1 to build. $2" >&2
    exit 3
}
command -v dotnet >/dev/null || missing "the .NET SDK, version 10," "See https://dotnet.microsoft.com/download."
command -v npm >/dev/null || missing "Node.js with npm" "On Debian: apt-get install nodejs npm."

run() {
    if ! "$@" >"$log" 2>&1; then
        cat "$log" >&2
        echo "The build failed; the command was: $*" >&2
        exit 3
    fi
}

run scripts/frontend.sh
program=src/Evenhand.Host/Evenhand.Host.csproj
target=$program
[ "${1:-}" != --all ] || target=Evenhand.slnx
run dotnet restore "$target" --locked-mode
run dotnet build "$target" --no-restore --configuration Release
rm -rf artifacts/program.next
run dotnet publish "$program" --no-build --configuration Release --output artifacts/program.next
# A program that runs meanwhile keeps its files; a build that is broken off leaves the one before.
rm -rf artifacts/program.before
[ ! -e artifacts/program ] || mv artifacts/program artifacts/program.before
mv artifacts/program.next artifacts/program
rm -rf artifacts/program.before
touch artifacts/built
