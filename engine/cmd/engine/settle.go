//go:build js && wasm

package main

import (
	"runtime"
	"runtime/debug"
)

// How much garbage there may be before it is collected, in percent of what lives (debug.SetGCPercent).
const (
	// frugalPercent is for what is run before the memory is kept: a heap that never grew is a small one.
	frugalPercent = 20
	// patientPercent is for the first release: most leave 5 to 10 MB of garbage, and collecting it would cost
	// a tenth of their time, for memory that the process gives back with its end. Go takes the percentage of
	// 4 MiB at least (runtime/mgcpacer.go, heapMinimum): the first collection waits for 32 MiB.
	patientPercent = 800
	usualPercent   = 100
)

// blockSize is what Go's heap hands out at least: its page (runtime/sizeclasses.go, pageSize).
const blockSize = 8 << 10

// settle leaves nothing in memory but what lives. It must run outside of a call from JavaScript, whose
// arguments would be alive.
func settle() {
	collect()
	wipe()
	collect()
	debug.SetGCPercent(patientPercent)
	runtime.SetFinalizer(new([blockSize]byte), func(*[blockSize]byte) { debug.SetGCPercent(usualPercent) })
}

// collect does it twice, because a finalizer frees what it holds for the next collection only.
func collect() {
	for range 2 {
		runtime.GC()
		runtime.Gosched() // finalizers have a goroutine of their own
	}
}

// wipe fills what is free of the heap with zeros, which Go does only when it gives it out again.
func wipe() {
	debug.SetGCPercent(-1)
	var heap runtime.MemStats
	runtime.ReadMemStats(&heap)
	blocks := make([]*[blockSize]byte, heap.HeapIdle/blockSize)
	for i := range blocks {
		blocks[i] = new([blockSize]byte)
	}
}
