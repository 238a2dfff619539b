#!/bin/sh
# Draws diagrams under valgrind in every format: no error, and nothing lost for good. Arguments:
# mmdc-cpp-cairo (valgrind can't look into a static program), diagrams or folders of diagrams. Takes
# some seconds a picture, so it is no part of the tests.
set -eu
command -v valgrind >/dev/null || { echo "valgrind is not installed" >&2; exit 2; }
command=$1
shift
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
here=$(dirname "$(realpath "$0")")

# 99 where memory was misused; any other code is the command's own.
check() {
  code=0
  valgrind -q --error-exitcode=99 --leak-check=full --show-leak-kinds=definite \
    --errors-for-leak-kinds=definite --suppressions="$here/libraries.supp" "$command" "$@" \
    >/dev/null 2>"$scratch/said" || code=$?
  [ "$code" != 99 ] || { echo "$*"; cat "$scratch/said"; return 1; }
}

find "$@" -name '*.mmd' | sort >"$scratch/list"
while read -r diagram; do
  for format in svg png pdf eps; do
    check "$diagram" -o "$scratch/out.$format" </dev/null
  done
  for font in outline embed; do check "$diagram" --font "$font" -o "$scratch/out.svg" </dev/null; done
done <"$scratch/list"
echo "$(wc -l <"$scratch/list") diagrams, no errors"
