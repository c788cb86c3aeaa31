#!/bin/sh
# Builds sites, serves them with nginx and the policy that docs/deploy ships, and looks at them in Chromium.
# Needs Chromium, nginx, pdftotext and Node.js 20; installs what is missing where it may (Debian, as root).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work="$root/target/browser"

missing=""
command -v chromium >/dev/null || missing="$missing chromium"
[ -x /usr/sbin/nginx ] || command -v nginx >/dev/null || missing="$missing nginx-light"
command -v pdftotext >/dev/null || missing="$missing poppler-utils"
command -v node >/dev/null || missing="$missing nodejs npm"
if [ -n "$missing" ]; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get update -qq
        # shellcheck disable=SC2086
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
    else
        echo "the browser tests need:$missing (on Debian: sudo apt-get install$missing)" >&2
        exit 1
    fi
fi
(cd "$here" && npm ci --silent --no-progress)

rm -rf "$work"
mkdir -p "$work/sites" "$work/logs"
export work
cargo build --locked --quiet --manifest-path "$root/Cargo.toml"
briefgen="$root/target/debug/briefgen"

# The demonstration, as it is opened from a disk.
mkdir "$work/demonstration"
cp -R "$root/site.toml" "$root/sources" "$root/content" "$work/demonstration/"
"$briefgen" --root "$work/demonstration" --quiet build -o "$work/sites/demonstration"
names="demonstration"

# The five real articles, with an address of their own.
port=${PORT:-8137}
address="http://127.0.0.1:$port"
if [ -n "${BRIEFGEN_SEEDS:-}" ] && [ -d "$BRIEFGEN_SEEDS" ]; then
    "$briefgen" --quiet new "$work/seeds"
    cp "$BRIEFGEN_SEEDS"/*.txt "$BRIEFGEN_SEEDS"/*.toml "$work/seeds/sources/"
    "$briefgen" --root "$work/seeds" --quiet build -u "$address/seeds/" -o "$work/sites/seeds"
    names="$names seeds"
elif [ -n "${CI:-}" ]; then
    echo "in CI BRIEFGEN_SEEDS names the folder of the five real articles" >&2
    exit 1
else
    echo "*** LEFT OUT: the site of the five real articles: BRIEFGEN_SEEDS names no folder ***" >&2
fi

sh "$here/serve.sh" "$work" "$port" "$root/docs/deploy/nginx.conf"
trap 'kill "$(cat "$work/nginx.pid")" 2>/dev/null || true' EXIT
node "$here/main.mjs" "$address" "$work/sites" "$root/target/screenshots" $names
