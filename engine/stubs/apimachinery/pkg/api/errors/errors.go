// Package errors tells no error of a cluster from another, since there is no cluster.
package errors

func IsNotFound(error) bool { return false }
