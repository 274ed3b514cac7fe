package helm

import "text/template/parse"

// mark is what a marker stands for: a place in a template, or a path in the values.
type mark struct {
	file string
	line int
	// values is the path of a mark that stands for values; file and line are then unset.
	values string
	// written is the path that the template's text names, for when none is known at run time.
	written string
	// reads are what a printing action evaluates; see readsOf.
	reads []read
}

// read is a chain of names applied to a base that the template evaluates itself: `.`, `$` or `$name`.
type read struct {
	base  parse.Node
	names []string
}
