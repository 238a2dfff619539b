#!/bin/sh
# No locale and no time zone changes a byte of what the libraries and the command make. Arguments:
# mmdc-locale, mmdc-cpp, diagrams or folders of diagrams.
set -eu
library=$1
command=$2
shift 2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

mkdir "$scratch/locales"
for name in de_DE tr_TR; do
  localedef -i "$name" -f UTF-8 "$scratch/locales/$name.UTF-8" 2>/dev/null || {
    echo "localedef has no $name (Debian: locales)"
    exit 1
  }
done
find "$@" -name '*.mmd' | sort >"$scratch/list"
printf 'flowchart TD\nA[Iıİi --> B\n' >"$scratch/bad.mmd"
printf -- '---\nconfig:\n  themee: dark\n  flowchart: {nodeSpacing: 10.5}\n---\nflowchart TD\nA --> B & C\n' \
  >"$scratch/warned.mmd"
printf '%s\n' "$scratch/bad.mmd" "$scratch/warned.mmd" >>"$scratch/list"

# All that is drawn under a locale and a time zone, in a folder.
draw() (
  export LC_ALL="$2" LANG="$2" LOCPATH="$scratch/locales" TZ="$3"
  unset SOURCE_DATE_EPOCH LANGUAGE
  mkdir "$1"
  tr '\n' '\0' <"$scratch/list" | xargs -0 "$library" >"$1/library"
  number=0
  while read -r diagram; do
    number=$((number + 1))
    for format in svg png pdf eps; do
      "$command" "$diagram" -o "$1/$number.$format" >"$1/$number.$format.out" \
        2>"$1/$number.$format.err" || true
    done
    "$command" --lint --format json "$diagram" >"$1/$number.json" || true
    sed -i "s|$1|FOLDER|g" "$1/$number".*.out "$1/$number".*.err
  done <"$scratch/list"
)

draw "$scratch/C" C UTC
draw "$scratch/de_DE" de_DE.UTF-8 Europe/Berlin
draw "$scratch/tr_TR" tr_TR.UTF-8 Asia/Kathmandu
LC_ALL=de_DE.UTF-8 LOCPATH="$scratch/locales" locale decimal_point 2>/dev/null | grep -q , || {
  echo "the locale that was made is none"
  exit 1
}
for name in de_DE tr_TR; do
  diff -r "$scratch/C" "$scratch/$name" || { echo "$name changes bytes"; exit 1; }
done
echo "$(find "$scratch/C" -type f | wc -l) files, the same under three locales and time zones"
