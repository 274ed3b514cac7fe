// Command memorycap rewrites a WebAssembly module in place so that its memory cannot outgrow maximum.
package main

import (
	"fmt"
	"os"

	"github.com/cloud-pi-native/accostage/engine/memorycap"
)

// maximum is nearly three times what the largest of 300 public charts took (192 MiB).
const maximum = 512 << 20

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(arguments []string) error {
	if len(arguments) != 1 {
		return fmt.Errorf("usage: memorycap module.wasm")
	}
	module, err := os.ReadFile(arguments[0])
	if err != nil {
		return err
	}
	bounded, err := memorycap.Set(module, maximum)
	if err != nil {
		return fmt.Errorf("%s: %w", arguments[0], err)
	}
	return os.WriteFile(arguments[0], bounded, 0o644)
}
