#!/bin/bash
# ops/check.sh: what this folder promises, tried: the unit is valid, the container is built where an engine
# is at hand, and an unprivileged user starts and stops a node from a copy that root owns. Run as root.
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
work="$(mktemp -d)"
chmod 755 "$work"
node_pid=''
passed=0
account="${QINGMING_USER:-nobody}"

finish() {
  if [ -n "$node_pid" ] && kill -0 "$node_pid" 2>/dev/null; then kill "$node_pid"; fi
  rm -rf "$work"
}
trap finish EXIT

well() {
  echo "✔ $1"
  passed=$((passed + 1))
}
bad() { echo "✖ $1"; cat "$work/log" 2>/dev/null || true; exit 1; }
as_account() { (cd / && env -u QINGMING_CONFIG HOME="$work/data" setpriv --reuid="$account" --regid="$(id -g "$account")" --clear-groups "$@"); }

check_unit() {
  command -v systemd-analyze >/dev/null || { echo '- the unit was not checked: no systemd-analyze here'; return; }
  cp "$root/ops/systemd/qingming@.service" "$work/qingming@370000.service"
  systemd-analyze verify --man=no "$work/qingming@370000.service" >"$work/log" 2>&1 || bad 'the unit is not valid'
  if grep -v 'Command .* is not executable' "$work/log" | grep -q "$work"; then bad 'systemd-analyze complains of the unit'; fi
  well 'the unit is valid'
}

# On Debian without an engine: apt-get install buildah, STORAGE_DRIVER=vfs BUILDAH_ISOLATION=chroot.
check_container() {
  local engine image="${QINGMING_NODE_IMAGE:-node:26-bookworm-slim}"
  for engine in docker podman buildah; do
    if command -v "$engine" >/dev/null && "$engine" info >/dev/null 2>&1; then
      if ! "$engine" inspect "$image" >/dev/null 2>&1 && ! "$engine" pull "$image" >"$work/log" 2>&1; then
        echo "- the container was not built: $engine cannot get $image here"
        return
      fi
      "$engine" build --network host --build-arg NODE_IMAGE="$image" -f "$root/ops/Containerfile" -t qingming-check "$root" \
        >"$work/log" 2>&1 || bad "$engine does not build the container"
      well "$engine builds the container"
      return
    fi
  done
  echo '- the container was not built: no container engine answers here'
}

# The packages are a gigabyte: linked where the disk allows it, copied elsewhere.
copy_packages() {
  cp -al "$root/node_modules" "$work/copy/" 2>/dev/null && return
  rm -rf "$work/copy/node_modules"
  cp -a "$root/node_modules" "$work/copy/"
}

copy_for_root() {
  mkdir "$work/copy" "$work/data"
  (cd "$root" && tar -cf - --exclude=./.git --exclude=./.data --exclude=node_modules --exclude=./web/dist .) |
    tar -xf - -C "$work/copy" --no-same-owner
  chmod -R go+rX,go-w "$work/copy"
  copy_packages
  chown "$account" "$work/data"
  chmod 700 "$work/data"
}

free_port() { node -e "const s=require('net').createServer().listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})"; }

configure() {
  port="$(free_port)"
  cat >"$work/node.yaml" <<YAML
level: province
node: '370000'
publicUrl: http://127.0.0.1:$port
port: $port
dataDirectory: $work/data
keysFile: $work/data/keys.json
keysPassphraseFile: $work/data/passphrase
YAML
  head -c 24 /dev/urandom | base64 >"$work/data/passphrase"
  chown "$account" "$work/data/passphrase"
  chmod 400 "$work/data/passphrase"
}

run_node() { as_account node "$work/copy/tools/run.mjs" "$@" --config "$work/node.yaml"; }

check_start() {
  copy_for_root
  configure
  if run_node start >"$work/log" 2>&1; then bad 'a node without its console started'; fi
  grep -q 'npm run build' "$work/log" || bad 'who starts without the console built is not told what to do'
  well 'without the console an unprivileged user is told what to do'

  (cd "$work/copy" && npm run --silent build) >"$work/log" 2>&1 || bad 'the console is not built'
  run_node qingming -- keys create >"$work/log" 2>&1 || bad 'keys are not made'
  as_account node "$work/copy/tools/run.mjs" start --config "$work/node.yaml" >"$work/log" 2>&1 &
  node_pid=$!
  for _ in $(seq 120); do
    if curl -fsS "http://127.0.0.1:$port/ready" >/dev/null 2>&1; then break; fi
    kill -0 "$node_pid" 2>/dev/null || bad 'the node ended by itself'
    sleep 0.5
  done
  curl -fsS "http://127.0.0.1:$port/console/" | grep -q '<div id=' || bad 'the console is not served'
  well 'an unprivileged user starts a node from a copy that root owns'
  kill -TERM "$(pgrep -P "$node_pid" | head -1)" 2>/dev/null || kill -TERM "$node_pid"
  wait "$node_pid" && well 'it stops when it is asked' || bad 'it does not stop cleanly'
  node_pid=''
}

if [ "$(id -u)" -ne 0 ]; then echo 'run as root' >&2; exit 1; fi
check_unit
check_container
check_start
echo "$passed of the checks of ops/ passed"
