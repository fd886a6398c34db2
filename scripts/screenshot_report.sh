#!/usr/bin/env bash
# screenshot_report.sh PAGE OUT: a report as it looks at 400 and at 1600 pixels, light and dark, as PNG
# files in the folder OUT. Needs Debian's chromium.
set -euo pipefail
page=$(realpath "$1")
out=$2
mkdir -p "$out"
for width in 400 1600; do
    for scheme in light dark; do
        flags=(--headless --no-sandbox --disable-gpu --hide-scrollbars)
        if [ "$scheme" = dark ]; then flags+=(--blink-settings=preferredColorScheme=0); fi
        chromium "${flags[@]}" --window-size="$width,${HEIGHT:-2400}" --screenshot="$out/$width-$scheme.png" \
            "file://$page" 2>/dev/null
        echo "$out/$width-$scheme.png"
    done
done
