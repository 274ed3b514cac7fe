//go:build js && wasm

// Command engine is what a JavaScript host loads: it sets `globalThis.__accostageEngine`, a function from a
// frame to an answer, both Uint8Array, and `globalThis.__accostageSettle`, for the host that keeps its memory.
package main

import (
	"os"
	"runtime/debug"
	"syscall/js"

	"github.com/cloud-pi-native/accostage/engine"
)

func main() {
	silence()
	debug.SetGCPercent(frugalPercent)
	// The first function of the program: a host that brings its memory back asks for it by this number.
	answer := js.FuncOf(func(_ js.Value, arguments []js.Value) any {
		frame := make([]byte, arguments[0].Get("length").Int())
		js.CopyBytesToGo(frame, arguments[0])
		body := engine.Handle(frame)
		result := js.Global().Get("Uint8Array").New(len(body))
		js.CopyBytesToJS(result, body)
		return result
	})
	js.Global().Set("__accostageEngine", answer)
	asked := make(chan struct{}, 1)
	js.Global().Set("__accostageSettle", js.FuncOf(func(js.Value, []js.Value) any {
		asked <- struct{}{}
		return nil
	}))
	for range asked {
		settle()
	}
}

// silence closes the standard streams: Kustomize writes its warnings there, and Go's runtime for
// JavaScript would hand them to console.log, that is into a report.
func silence() {
	os.Stdout, os.Stderr = nil, nil // every method of a nil *os.File answers os.ErrInvalid
}
