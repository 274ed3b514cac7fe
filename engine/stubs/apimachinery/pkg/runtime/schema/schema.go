// Package schema names kinds and resources.
package schema

import "strings"

type GroupVersion struct{ Group, Version string }
type GroupVersionKind struct{ Group, Version, Kind string }
type GroupVersionResource struct{ Group, Version, Resource string }

func (g GroupVersion) String() string {
	if g.Group == "" {
		return g.Version
	}
	return g.Group + "/" + g.Version
}
func (g GroupVersionKind) String() string             { return g.GroupVersion().String() + ", Kind=" + g.Kind }
func (g GroupVersionKind) GroupVersion() GroupVersion { return GroupVersion{g.Group, g.Version} }
func ParseGV(s string) GroupVersion {
	if g, v, ok := strings.Cut(s, "/"); ok {
		return GroupVersion{g, v}
	}
	return GroupVersion{"", s}
}
func FromAPIVersionAndKind(av, k string) GroupVersionKind {
	g := ParseGV(av)
	return GroupVersionKind{g.Group, g.Version, k}
}
