#!/bin/sh
# ops/install.sh: puts this copy of the sources where a unit or a container runs it: makes the service
# account, copies, installs the packages of the lock file, builds the console. Root owns the result, the
# service account only reads it. Run again for an upgrade; what is in /etc and /var/lib is not touched.
#   QINGMING_HOME   where to (/opt/qingming)
#   QINGMING_USER   the service account (qingming)
# Without a network: npm_config_cache=/media/npm-cache npm_config_offline=true ops/install.sh
set -eu
source="$(cd "$(dirname "$0")/.." && pwd)"
target="${QINGMING_HOME:-/opt/qingming}"
account="${QINGMING_USER:-qingming}"

if [ "$(id -u)" -ne 0 ]; then
  echo '请以 root 运行。 Run it as root.' >&2
  exit 1
fi
umask 022

if ! getent passwd "$account" >/dev/null; then
  useradd --system --user-group --home-dir /var/lib/qingming --shell /usr/sbin/nologin "$account"
fi

if [ "$source" != "$target" ]; then
  next="$target.next"
  rm -rf "$next"
  mkdir -p "$next"
  (cd "$source" && tar -cf - --exclude=./.git --exclude=./.data --exclude=node_modules --exclude=./web/dist .) |
    tar -xf - -C "$next" --no-same-owner
else
  next="$target"
fi

cd "$next"
node tools/build.mjs
chmod -R u+rwX,go+rX,go-w .

# The old copy stays beside the new one until the next upgrade.
if [ "$next" != "$target" ]; then
  rm -rf "$target.before"
  if [ -e "$target" ]; then mv "$target" "$target.before"; fi
  mv "$next" "$target"
fi
echo "已安装 Installed: $target"
