#!/bin/sh
# Builds dist/engine.wasm, byte for byte the same in every folder, with Go's own loader for it and the
# list of the modules inside. Needs the Go version of go.mod. An argument is another folder for dist/.
set -eu
cd "$(dirname "$0")"
out=${1:-../dist}
mkdir -p "$out"

# A new file is moved into place, so that whoever loads the engine meanwhile reads the old one whole.
GOOS=js GOARCH=wasm GOFLAGS= CGO_ENABLED=0 \
  go build -mod=readonly -trimpath -buildvcs=false -ldflags='-s -w -buildid=' -o "$out/engine.wasm.new" ./cmd/engine
go run ./cmd/memorycap "$out/engine.wasm.new"
cp "$(go env GOROOT)/lib/wasm/wasm_exec.js" "$out/engine-runtime.js.new"
chmod 644 "$out/engine.wasm.new" "$out/engine-runtime.js.new"
mv "$out/engine.wasm.new" "$out/engine.wasm"
mv "$out/engine-runtime.js.new" "$out/engine-runtime.js"

go run ./cmd/notices > NOTICES.txt.new
mv NOTICES.txt.new NOTICES.txt
