# shellcheck shell=bash
# Sourced by every script: the repository as the working folder, its programs first on the PATH.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export PATH="$PWD/.venv/bin:$PATH"
export VIRTUAL_ENV="$PWD/.venv"
export DJANGO_SETTINGS_MODULE=cynllun.config.settings
export CYNLLUN_DEMONSTRATION="${CYNLLUN_DEMONSTRATION:-1}"

say() { printf '%s\n' "$*" >&2; }

stop_with() {
    say "$@"
    exit 1
}

usage() {
    say "Usage: $1"
    exit 2
}

# debian PACKAGE…: installs what is not installed yet; without root it names what to ask for.
debian() {
    (($#)) || return 0
    local sudo_hint="apt-get install --yes --no-install-recommends $*"
    if ((EUID != 0)) || ! command -v apt-get >/dev/null; then
        stop_with "Missing on this machine: $*. Ask an administrator to run: $sudo_hint"
    fi
    say "Installing from Debian: $*"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -qq --yes --no-install-recommends "$@" >/dev/null
}
