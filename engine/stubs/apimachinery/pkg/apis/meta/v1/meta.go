// Package v1 has the types of what `lookup` would ask a cluster.
package v1

type GetOptions struct{}
type ListOptions struct{}
type APIResource struct {
	Name, Group, Version, Kind string
	Namespaced                 bool
}
type APIResourceList struct{ APIResources []APIResource }
