#!/bin/sh
# Starts nginx on a port of this machine with the server block that docs/deploy ships: serve.sh FOLDER PORT BLOCK
set -eu
work=$1 port=$2 block=$3
mkdir -p "$work/logs"
sed -e "s|listen 80;|listen 127.0.0.1:$port;|" -e "s|root /var/www/briefing;|root $work/sites;|" \
    -e "s|error_page 404 /404.html;|error_page 404 /demonstration/404.html;|" "$block" >"$work/server.conf"
cat >"$work/nginx.conf" <<CONF
$([ "$(id -u)" = 0 ] && echo "user root;")
pid $work/nginx.pid;
error_log $work/logs/error.log;
events {}
http {
    access_log off;
    client_body_temp_path $work/logs/body;
    proxy_temp_path $work/logs/proxy;
    fastcgi_temp_path $work/logs/fastcgi;
    uwsgi_temp_path $work/logs/uwsgi;
    scgi_temp_path $work/logs/scgi;
    include $work/server.conf;
}
CONF
PATH="$PATH:/usr/sbin" nginx -e "$work/logs/error.log" -c "$work/nginx.conf"
