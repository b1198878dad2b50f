#!/usr/bin/env bash
# Makes a folder that runs on a machine without the .NET SDK, .NET and Node.js: program, rules, data, pages, licences.
#   scripts/package.sh [--runtime linux-x64|win-x64] [--out DIR]
# The packages are those of the lock files, for either runtime. Nothing that the ordinary build has made is touched.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

usage() {
    cat <<'TEXT'
Make a folder that runs on a machine without the .NET SDK, .NET and Node.js

Usage:
  ./evenhand package [--runtime RUNTIME] [--out DIR]

Options:
  --runtime RUNTIME  linux-x64 (default) or win-x64
  --out DIR          The folder to make (default: artifacts/package/evenhand-RUNTIME); what an earlier run made there is replaced
TEXT
}
refuse() {
    echo "$1" >&2
    echo "Try './evenhand package --help'." >&2
    exit 2
}

runtime=linux-x64
out=
while [ $# -gt 0 ]; do
    case "$1" in
    --help | -h | "-?")
        usage
        exit 0
        ;;
    --runtime | --out)
        [ -n "${2:-}" ] || refuse "$1 needs a value."
        if [ "$1" = --runtime ]; then runtime=$2; else out=$2; fi
        shift 2
        ;;
    *) refuse "Not known: $1" ;;
    esac
done
case "$runtime" in
linux-x64 | win-x64) ;;
*) refuse "There is no runtime '$runtime'; expected linux-x64 or win-x64." ;;
esac
out="$(realpath -m "${out:-$root/artifacts/package/evenhand-$runtime}")"
# A folder that somebody named by mistake must not be deleted.
if [ -e "$out" ] && [ ! -e "$out/THIRD-PARTY-NOTICES.txt" ] && [ -n "$(ls -A "$out")" ]; then
    refuse "$out is there and was not made by this command; name a folder that is empty or not there."
fi

cd "$root"
work="artifacts/package/build-$runtime"
log="$work/build.log"
mkdir -p "$work/locks"
run() {
    if ! "$@" >"$log" 2>&1; then
        if grep -qE 'NU110[0-9]' "$log"; then
            grep -E 'NU110[0-9]' "$log" | sed -E 's/^[^:]*: //' | sort -u | head -5 >&2
            echo "The registry that packages come from does not serve all that $runtime needs; nothing was made." >&2
        else
            cat "$log" >&2
            echo "The command that failed was: $*" >&2
        fi
        exit 3
    fi
}

echo "Building for $runtime; this takes a minute or two." >&2
run scripts/frontend.sh
locks=(src/*/packages.lock.json)
for lock in "${locks[@]}"; do
    cp "$lock" "$work/locks/$(basename "$(dirname "$lock")").json"
done
properties=(-p:PackageRuntime="$runtime" -p:RuntimeIdentifier="$runtime" -p:SelfContained=true)
project=src/Evenhand.Host/Evenhand.Host.csproj
# The lock files are of linux-x64. For another runtime they are made anew beside the build, and held against the committed ones:
# what is common to all runtimes must be the same in both, to the hash.
if [ "$runtime" = linux-x64 ]; then
    run dotnet restore "$project" "${properties[@]}" --locked-mode
else
    run dotnet restore "$project" "${properties[@]}" --force-evaluate
    common() { sed -n '/^    "net10.0": {/,/^    "net10.0\//p' "$1" | grep -v '^    "net10.0'; }
    for lock in "${locks[@]}"; do
        name="$(basename "$(dirname "$lock")")"
        if ! diff <(common "$lock") <(common "$work/locks/$name.json") >&2; then
            echo "$name would get other packages for $runtime than its lock file names; nothing was made." >&2
            exit 3
        fi
    done
fi

next="$work/next"
rm -rf "$next"
mkdir -p "$next"
run dotnet publish "$project" --no-restore --configuration Release "${properties[@]}" --output "$next/program"
# Symbols and the tool that writes out memory are for developers.
find "$next/program" \( -name '*.pdb' -o -name 'createdump*' -o -name '*.xml' -path '*/program/*.xml' \) -delete

cp LICENSE "$next/LICENSE.txt"
packages="$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: //')"
run dotnet run scripts/notices.cs -- "$next/program/evenhand.deps.json" "$packages" src/Evenhand.Design/node_modules \
    "$next/THIRD-PARTY-NOTICES.txt"

if [ "$runtime" = win-x64 ]; then
    start=evenhand.cmd
    printf '@"%%~dp0program\\evenhand.exe" %%*\r\n' >"$next/$start"
else
    start=./evenhand
    cat >"$next/evenhand" <<'TEXT'
#!/bin/sh
# Needs nothing of the machine but a shell: not even a PATH.
case "$0" in
*/*) here="${0%/*}" ;;
*) here=. ;;
esac
exec "$here/program/evenhand" "$@"
TEXT
fi
needs="Linux on x64 with glibc and libstdc++ (Debian, Ubuntu, Fedora, SUSE)"
[ "$runtime" = linux-x64 ] || needs="Windows 10 or later on x64"
cat >"$next/README.txt" <<TEXT
Evenhand $(sed -n 's/.*<Version>\(.*\)<\/Version>.*/\1/p' Directory.Build.props) for $runtime

Who should deliver a public service, decided on evidence and within the law.

This folder needs no installation, no administrator and no network. Copy it
where you like and open a terminal in it. It runs on
$needs.

  $start demo            load the data that ships, print the headline,
                             serve the web app on this machine only
  $start serve           serve what is loaded
  $start load FILE       load another list
  $start --help          all verbs

The web app answers on the address that is printed; open it in a browser.
Ctrl+C stops it. All that Evenhand keeps lies in one folder among your own
data, or where --home DIR says; deleting that folder and this one removes
Evenhand from the machine.

LICENSE.txt               the licence of Evenhand
THIRD-PARTY-NOTICES.txt   the licences of what it is built with
program/data/SOURCES.md   the publishers and licences of the data
TEXT
# README and script for people of Windows, who may open them with an old editor.
[ "$runtime" = linux-x64 ] || sed -i 's/$/\r/' "$next/README.txt"
chmod -R a+rX "$next"
[ "$runtime" = win-x64 ] || chmod a+x "$next/evenhand" "$next/program/evenhand"

for path in "$root" "${packages%/}"; do
    if found="$(grep -rlF -- "$path" "$next")"; then
        echo "These files name a folder of this machine ($path):" >&2
        echo "$found" >&2
        exit 3
    fi
done

mkdir -p "$(dirname "$out")"
rm -rf "$out"
mv "$next" "$out"
echo "Made $out ($(du -sh "$out" | cut -f1)). Start it with $start."
if [ "$runtime" = win-x64 ]; then
    echo "It was built here and not started: this is not a Windows machine." >&2
fi
