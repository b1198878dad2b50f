#!/usr/bin/env bash
# How long a person waits for a verb that does next to nothing, and for the demo's headline, as whole processes.
# Beside it: the same question put to DuckDB through nothing but the shell would still have to start a process, so the floor
# given is that of a .NET program that only prints its version.
#   bench/start-up.sh [RUNS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
runs=${1:-10}
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT

median() {
    local i start
    for ((i = 0; i < runs; i++)); do
        start=$(date +%s%N)
        "$@" >/dev/null 2>&1
        echo $((($(date +%s%N) - start) / 1000000))
    done | sort -n | sed -n "$(((runs + 1) / 2))p"
}

./evenhand --version >/dev/null
start=$(date +%s%N)
./evenhand demo --no-serve --home "$home" >/dev/null 2>&1
demo=$((($(date +%s%N) - start) / 1000000))
floor=$(median ./evenhand --version)
editions=$(median ./evenhand editions --home "$home")
market=$(median ./evenhand market --service childrens-homes --home "$home" --format json)
simulate=$(median ./evenhand simulate --service childrens-homes --definition charity --home "$home" --format json)

echo "load: $(cut -d' ' -f1 /proc/loadavg) on $(nproc) cores, median of $runs runs"
printf '%-32s %8s %8s\n' "" "ms" "ratio"
for row in "evenhand --version (the floor):$floor" "evenhand editions:$editions" "evenhand market:$market" "evenhand simulate:$simulate" "evenhand demo --no-serve (once):$demo"; do
    printf '%-32s %8d %8s\n' "${row%:*}" "${row##*:}" "$(awk -v a="${row##*:}" -v b="$floor" 'BEGIN { printf "%.1f", a / b }')"
done
