#!/bin/sh
# Installs what the browser tests need, where it may (Debian, as root); says what is missing elsewhere.
set -eu
cd "$(dirname "$0")"

missing=""
command -v chromium >/dev/null || missing="$missing chromium"
[ -x /usr/sbin/nginx ] || command -v nginx >/dev/null || missing="$missing nginx-light"
command -v pdftotext >/dev/null || missing="$missing poppler-utils"
command -v npm >/dev/null || missing="$missing nodejs npm"
if [ -n "$missing" ]; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get update -qq
        # shellcheck disable=SC2086
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
    else
        echo "*** the browser tests need:$missing (on Debian: sudo apt-get install$missing) ***" >&2
        exit 0
    fi
fi
npm ci --silent --no-progress
