// Package dynamic answers that there is no cluster.
package dynamic

import (
	"context"
	"errors"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/client-go/rest"
)

type Obj struct{}

func (*Obj) UnstructuredContent() map[string]interface{} { return nil }

type ResourceInterface interface {
	Get(context.Context, string, metav1.GetOptions, ...string) (*Obj, error)
	List(context.Context, metav1.ListOptions) (*Obj, error)
}
type NamespaceableResourceInterface interface {
	Namespace(string) ResourceInterface
	ResourceInterface
}
type Interface interface {
	Resource(schema.GroupVersionResource) NamespaceableResourceInterface
}

func NewForConfig(*rest.Config) (Interface, error) { return nil, errors.New("no cluster access") }
