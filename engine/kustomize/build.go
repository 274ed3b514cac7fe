// Package kustomize answers what `kustomize build` would print for a folder, document by document, with the
// file that each comes from. It fetches nothing and runs no plugin.
package kustomize

import (
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"

	"sigs.k8s.io/kustomize/api/krusty"
	"sigs.k8s.io/kustomize/api/resmap"

	"github.com/cloud-pi-native/accostage/engine/wire"
)

// Answer is what Build makes. Remote is always empty and HelmCharts false: a kustomization that needs either
// is refused, since its text cannot be known.
type Answer struct {
	Documents  []document `json:"documents"`
	Remote     []string   `json:"remote"`
	HelmCharts bool       `json:"helmCharts"`
}

type document struct {
	Text      string     `json:"text"`
	Origin    *origin    `json:"origin"`
	Generator *generator `json:"generator,omitempty"`
	Patches   []patch    `json:"patches"`
}

// origin is the document of a file that the object was read from. Index counts the documents from 0.
type origin struct {
	Path  string `json:"path"`
	Index int    `json:"index"`
}

// generator is the kustomization that made an object, and the name of what made it (`ConfigMapGenerator`).
type generator struct {
	Path string `json:"path"`
	Name string `json:"name"`
}

// Build builds the kustomization of a request's folder. It refuses with a *wire.Failure.
func Build(request *wire.Request) (*Answer, error) {
	log.SetOutput(io.Discard)
	files := newMemory(request.Files)
	root := absolute(request.Folder)
	tree, err := readTree(files, root)
	if err != nil {
		return nil, err
	}
	if len(tree.remote) > 0 {
		return nil, remoteFailure(tree)
	}
	if tree.helmCharts != "" {
		return nil, helmChartsFailure(tree.helmCharts)
	}
	built, err := run(files, root)
	if err != nil {
		return nil, buildFailure(err, files, tree)
	}
	answer := &Answer{Documents: []document{}, Remote: []string{}}
	size := 0
	traced := trace(files, root, tree, built)
	for i, one := range built.Resources() {
		text, err := one.AsYAML()
		if err != nil {
			return nil, buildFailure(err, files, tree)
		}
		if size += len(text); size > wire.OutputLimit {
			return nil, &wire.Failure{Kind: wire.KindLimit, Message: fmt.Sprintf("the kustomization renders more than %d bytes", wire.OutputLimit)}
		}
		made := document{Text: string(text), Patches: []patch{}}
		if traced != nil {
			made.Origin, made.Generator, made.Patches = traced[i].origin, traced[i].generator, traced[i].patches
		}
		answer.Documents = append(answer.Documents, made)
	}
	return answer, nil
}

// run is `kustomize build` with the options of its command line: plugins stay disabled.
func run(files *memory, root string) (built resmap.ResMap, err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("kustomize failed: %v", reason)
		}
	}()
	http.DefaultTransport = noNetwork{} // the walk of readTree sees every address; this is the second lock
	options := krusty.MakeDefaultOptions()
	options.Reorder = krusty.ReorderOptionUnspecified
	return krusty.MakeKustomizer(options).Run(files, root)
}

type noNetwork struct{}

// RoundTrip implements http.RoundTripper.
func (noNetwork) RoundTrip(*http.Request) (*http.Response, error) {
	return nil, errors.New("the engine has no network")
}
