// Package v1beta1 registers nothing: the list of API versions is written out.
package v1beta1

func AddToScheme(any) error { return nil }
