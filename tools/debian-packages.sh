# The Debian packages that the project needs, for tools/run and tools/test to read.
# shellcheck shell=sh disable=SC2034
build_packages="g++ cmake ninja-build pkg-config ccache libboost-dev libpugixml-dev libcmark-dev cmark libyaml-cpp-dev libxxhash-dev libseccomp-dev nlohmann-json3-dev libpango1.0-dev zlib1g-dev fonts-liberation"
test_packages="catch2 libharfbuzz-dev librsvg2-bin libxml2-utils poppler-utils libgtk-3-dev xvfb python3 clang-14 libclang-rt-14-dev make doxygen python3-sphinx python3-sphinxcontrib-mermaid groff-base bsdutils locales clang-format-14 clang-tidy-14 git"
bench_packages="$build_packages libbenchmark-dev python3 git"

# Installs what is missing of the packages named. Says nothing if nothing is.
install_missing() {
  missing=""
  for package in "$@"; do
    case "$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null)" in
      *" installed") ;;
      *) missing="$missing $package" ;;
    esac
  done
  [ -n "$missing" ] || return 0
  echo "installing:$missing" >&2
  as_root=""
  [ "$(id -u)" = 0 ] || as_root=sudo
  # shellcheck disable=SC2086
  {
    $as_root apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing
  } >&2
}
