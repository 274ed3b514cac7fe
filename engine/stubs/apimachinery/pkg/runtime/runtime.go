// Package runtime has the one type of the real runtime that is named.
package runtime

type Object interface{}
