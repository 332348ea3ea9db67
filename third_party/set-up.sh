# Shared by ./run and ./test, which source it. Everything it says goes to stderr,
# so that what the program prints can be piped.

say() { printf '%s\n' "$*" >&2; }

# The names in the given package lists, without comments.
packages_in() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$@"; }

# Those of them that are not installed, in one line.
missing_packages() {
  local wanted installed
  wanted=$(packages_in "$@" | sort -u)
  # shellcheck disable=SC2086 # one word per package
  installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null |
    sed -n 's/^installed //p' | sort -u)
  comm -23 <(printf '%s\n' "$wanted") <(printf '%s\n' "$installed") | tr '\n' ' ' | sed 's/ $//'
}

# install_missing LIST...: nothing, and no word, when everything is there.
install_missing() {
  if ! command -v dpkg-query >/dev/null; then
    say "This is not a Debian system, so nothing is installed for you:" \
      "third_party/README.md names what the build needs."
    return 0
  fi

  local missing as_root=()
  missing=$(missing_packages "$@")
  [ -z "$missing" ] && return 0

  say "Missing Debian packages: $missing"
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      say "Installing them needs root, and sudo is not here. As root, run:"
      say "  apt-get update && apt-get install --no-install-recommends $missing"
      return 1
    fi
    say "Installing them with sudo; it may ask for your password."
    as_root=(sudo)
  fi

  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0)
  "${apt[@]}" update >&2 ||
    say "The package lists could not be refreshed (no network?); trying with those already here."
  # shellcheck disable=SC2086 # one word per package
  if ! "${apt[@]}" install -y --no-install-recommends $missing >&2; then
    say "The packages could not be installed. Check the network and the lines of apt above, then try again."
    return 1
  fi
}

# build_in FOLDER CMAKE-OPTION...: configures once, then builds what changed.
build_in() {
  local folder=$1
  shift

  if ! mkdir -p "$folder" 2>/dev/null || [ ! -w "$folder" ] ||
    { [ -e "$folder/.lock" ] && [ ! -w "$folder/.lock" ]; }; then
    say "The build folder $folder cannot be written by you. Make it yours (or remove it) and try again."
    return 1
  fi
  exec 9>"$folder/.lock"
  flock 9 # two started at once would write the same object files

  # A build folder remembers where it was made; after a move it must be made anew.
  if [ -f "$folder/CMakeCache.txt" ] &&
    ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt"; then
    find "$folder" -mindepth 1 -maxdepth 1 ! -name .lock -exec rm -rf {} +
  fi

  if [ ! -f "$folder/build.ninja" ]; then
    say "Building Handoff Hour in ${folder#"$root"/}; the first time takes several minutes."
    local launcher=()
    # A precompiled header is another file each time it is made; ccache is to go by what it was made of.
    command -v ccache >/dev/null && launcher=(-DCMAKE_C_COMPILER_LAUNCHER=ccache
      "-DCMAKE_CXX_COMPILER_LAUNCHER=env;CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime;ccache")
    if ! cmake -S "$root" -B "$folder" -G Ninja "${launcher[@]}" "$@" >"$folder/configure.log" 2>&1; then
      cat "$folder/configure.log" >&2
      say "The build could not be configured; the lines above say what is missing."
      return 1
    fi
  fi

  # What ninja says when nothing has to be built is left out, so that an up-to-date start is silent.
  if ! ninja -C "$folder" -j "$(nproc)" |
    sed -u -e '/^ninja: Entering/d' -e '/no work to do/d' -e '/Re-checking globbed/d' -e '/GLOB mismatch/d' >&2; then
    say "The build failed; the first error above says where."
    return 1
  fi
  exec 9>&-
}
