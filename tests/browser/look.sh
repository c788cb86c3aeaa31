#!/bin/sh
# Serves built sites with nginx and looks at them: look.sh FOLDER PORT NAME…, where FOLDER/sites/NAME is a site.
# GATES=axe,print names some of the gates.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$1 port=$2
shift 2
sh "$here/serve.sh" "$work" "$port" "$here/../../docs/deploy/nginx.conf"
trap 'kill "$(cat "$work/nginx.pid")" 2>/dev/null || true' EXIT
node "$here/main.mjs" "http://127.0.0.1:$port" "$work/sites" "$here/../../target/screenshots" "$@"
