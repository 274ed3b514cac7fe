//go:build js && wasm

// Command engine is what a JavaScript host loads: it sets `globalThis.__accostageEngine`, a function
// from a frame to an answer, both Uint8Array, then calls `globalThis.__accostageEngineReady`, if any.
package main

import (
	"os"
	"syscall/js"

	"github.com/cloud-pi-native/accostage/engine"
)

func main() {
	silence()
	answer := js.FuncOf(func(_ js.Value, arguments []js.Value) any {
		frame := make([]byte, arguments[0].Get("length").Int())
		js.CopyBytesToGo(frame, arguments[0])
		body := engine.Handle(frame)
		result := js.Global().Get("Uint8Array").New(len(body))
		js.CopyBytesToJS(result, body)
		return result
	})
	js.Global().Set("__accostageEngine", answer)
	if ready := js.Global().Get("__accostageEngineReady"); ready.Type() == js.TypeFunction {
		ready.Invoke()
	}
	select {}
}

// silence closes the standard streams: Kustomize writes its warnings there, and Go's runtime for
// JavaScript would hand them to console.log, that is into a report.
func silence() {
	os.Stdout, os.Stderr = nil, nil // every method of a nil *os.File answers os.ErrInvalid
}
