#!/usr/bin/env bash
# The YAML server that editors run, with the schemas that `mlr schema` writes; one line at the end is good.
#
#     tests/editor/language_server.sh PYTHON
#
# PYTHON is one that has mlr installed. Node.js is installed from Debian if it is missing (which takes root), the
# server from npm into a folder that is removed afterwards.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
python="$(realpath -s "${1:-$here/../../.venv/bin/python}")"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$here/../.."

if ! command -v npm >/dev/null; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends nodejs npm >/dev/null
fi
npm install --silent --no-audit --no-fund --prefix "$work" yaml-language-server@1.25.0
"$python" -m tests.editor.server "$work/node_modules"
