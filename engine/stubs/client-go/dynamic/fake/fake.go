// Package fake is empty: `go mod tidy` looks for what the tests of Helm import.
package fake
