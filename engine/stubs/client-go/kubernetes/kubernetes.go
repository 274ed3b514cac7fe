// Package kubernetes is empty.
package kubernetes
