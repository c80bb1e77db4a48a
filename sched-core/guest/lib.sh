# What build, boot and test share; to be sourced. Nothing here has an effect of its own.
# shellcheck shell=bash

# The exit status that says: this machine cannot do it, which is no failure.
readonly SKIPPED=77

guest_cache=${STATLINE_GUEST_CACHE:-${XDG_CACHE_HOME:-${HOME:?}/.cache}/statline-guest}

# The script's name as its user typed it.
self() { printf 'sched-core/guest/%s' "${0##*/}"; }

say() { printf '%s: %s\n' "$(self)" "$*" >&2; }

die() {
  say "$*"
  exit 1
}

# A call that is not understood.
wrong() {
  say "$*; --help lists what there is"
  exit 2
}

skip() {
  say "cannot run here: $*"
  exit "$SKIPPED"
}

# need PROGRAM DEBIAN-PACKAGE: PATH of a user often lacks the folders of mke2fs.
need() {
  PATH=$PATH:/usr/sbin:/sbin command -v "$1" >/dev/null || skip "needs $1 (Debian: apt-get install $2)"
}

# The name under which the runtime made of a JDK is kept: another JDK, another name.
java_name() {
  local home=$1 version
  version=$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$home/release")
  printf 'java-%s-%s' "$version" "$(sha256sum <"$home/release" | cut -c1-12)"
}

# The JDK to make a runtime of: the one given, JAVA_HOME, or the one of javac.
java_home() {
  local home=${1:-${JAVA_HOME:-}}
  if [[ -z $home ]]; then
    command -v javac >/dev/null || skip "needs a JDK: set JAVA_HOME or give --java"
    home=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
  fi
  [[ -x $home/bin/jlink && -r $home/release ]] || die "no JDK with jlink: $home"
  printf '%s' "$home"
}
