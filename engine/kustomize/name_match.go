package kustomize

import "regexp"

// containsMatch tells whether a name, to which a prefix and a suffix may have been added, fits a target's
// regular expression.
func containsMatch(expression, name string) bool {
	compiled, err := regexp.Compile(expression)
	return err == nil && compiled.MatchString(name)
}
