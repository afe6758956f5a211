# What the machine must have for the checks; sourced by .ci/run.

work="$(mktemp -d)"
postgresql_bin=/usr/lib/postgresql/15/bin

install_system_packages() {
    local missing=()
    command -v chromium >/dev/null || missing+=(chromium)
    command -v msgfmt >/dev/null || missing+=(gettext)
    [ -x "$postgresql_bin/initdb" ] || missing+=(postgresql-15)
    if [ ${#missing[@]} -gt 0 ]; then
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
    fi
}

# A cluster of our own in a fresh folder: PostgreSQL refuses to run as root
start_postgresql() {
    local data="$work/postgresql" port
    port="$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')"
    mkdir -p "$data"
    chown postgres "$data"
    chmod 755 "$work"
    runuser -u postgres -- "$postgresql_bin/initdb" -D "$data" -U museum -A trust --no-sync >/dev/null
    runuser -u postgres -- "$postgresql_bin/pg_ctl" -D "$data" -w -s -l "$data/log" \
        -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$data -c fsync=off -c full_page_writes=off -c synchronous_commit=off" start
    postgresql_url="postgres://museum@127.0.0.1:$port/postgres"
}

clean_up() {
    if [ -f "$work/postgresql/postmaster.pid" ]; then
        runuser -u postgres -- "$postgresql_bin/pg_ctl" -D "$work/postgresql" -m immediate -s stop || true
    fi
    rm -rf "$work"
}
trap clean_up EXIT
