# Debian packages: installed where we may, unpacked into .tools/root where we may not.

PRIVATE_ROOT="$TOOLS/root"
APT_STATE="$TOOLS/apt"

# How packages get here: "root", "sudo", "private" (unpacked in .tools) or "none" (not Debian).
package_way() {
  if ! have apt-get; then echo none
  elif [ "$(id -u)" = 0 ]; then echo root
  elif have sudo && sudo -n true 2>/dev/null; then echo sudo
  elif have sudo && [ -t 0 ] && [ -z "${CI:-}" ]; then echo sudo
  else echo private
  fi
}

# install_packages "what for" "how long" package...
install_packages() {
  local purpose=$1 duration=$2
  shift 2
  say "$purpose: Debian's $* ($duration)"
  case $(package_way) in
    root) apt_install "$@" ;;
    sudo) SUDO=sudo apt_install "$@" ;;
    private) unpack_packages "$@" ;;
    none) return 1 ;;
  esac
}

# The lists of packages are fetched first: with old ones the wrong version would be installed, or none.
apt_install() {
  local log="$TOOLS/apt.log"
  if [ -z "${LISTS_ARE_NEW:-}" ]; then ${SUDO:-} apt-get update >"$log" 2>&1 || note "the lists of packages could not be fetched"; fi
  LISTS_ARE_NEW=yes
  ${SUDO:-} env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "$@" >>"$log" 2>&1 ||
    { tail -n 5 "$log" >&2; return 1; }
}

# Without rights: the same packages with what they need, unpacked and not installed.
unpack_packages() {
  local log="$TOOLS/apt.log" wanted
  mkdir -p "$APT_STATE/lists/partial" "$APT_STATE/cache/archives/partial" "$PRIVATE_ROOT"
  local own=(-o Dir::State::lists="$APT_STATE/lists" -o Dir::Cache="$APT_STATE/cache"
    -o Dir::State::status=/var/lib/dpkg/status -o Debug::NoLocking=1 -o APT::Install-Recommends=0)
  if [ -z "${LISTS_ARE_NEW:-}" ]; then
    apt-get "${own[@]}" update >"$log" 2>&1 || note "the lists of packages could not be fetched"
  fi
  LISTS_ARE_NEW=yes
  wanted=$(apt-get "${own[@]}" --simulate install "$@" 2>>"$log" | awk '/^Inst /{print $2}') || return 1
  # What is installed but was asked for by name is unpacked too: it may be installed in part only.
  [ -n "$wanted" ] || wanted=$*
  rm -f "$APT_STATE"/cache/archives/*.deb
  (cd "$APT_STATE/cache/archives" && apt-get "${own[@]}" download $wanted) >>"$log" 2>&1 || { tail -n 5 "$log" >&2; return 1; }
  local package
  for package in "$APT_STATE"/cache/archives/*.deb; do
    dpkg -x "$package" "$PRIVATE_ROOT"
    rm -f "$package"
  done
}

# Where the libraries of unpacked packages lie, some in folders of their own; joined with colons.
private_libraries() {
  find "$PRIVATE_ROOT/usr/lib" "$PRIVATE_ROOT/lib" -maxdepth 3 -name '*.so*' -printf '%h\n' 2>/dev/null |
    sort -u | paste -s -d :
}

# private_program NAME FILE: a small script in .tools/bin that runs an unpacked program with its libraries.
private_program() {
  mkdir -p "$TOOLS/bin"
  cat >"$TOOLS/bin/$1" <<END
#!/bin/sh
LD_LIBRARY_PATH="$(private_libraries)\${LD_LIBRARY_PATH:+:\$LD_LIBRARY_PATH}"
export LD_LIBRARY_PATH
${3:-}
exec "$2" "\$@"
END
  chmod +x "$TOOLS/bin/$1"
}

# The first of some paths that is there, looked for in the system and in what was unpacked.
find_file() {
  local pattern found
  for pattern in "$@"; do
    for found in $pattern "$PRIVATE_ROOT"$pattern; do
      if [ -e "$found" ]; then printf '%s' "$found"; return 0; fi
    done
  done
  return 1
}
