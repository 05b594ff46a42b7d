#!/usr/bin/env bash
# Forms through LibreOffice and back: saved by it as .xlsx, and as .ods and then .xlsx; silence is good.
#
#     tests/forms/libreoffice.sh PYTHON
#
# PYTHON is one that has mlr installed. LibreOffice is installed from Debian where it is missing (which takes root).
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
python="$(realpath -s "${1:-$here/../../.venv/bin/python}")"
cd "$here/../.."

if ! command -v localc >/dev/null; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends libreoffice-calc >/dev/null
fi
"$python" -m tests.forms.libreoffice
echo "Forms come back from LibreOffice as they went."
