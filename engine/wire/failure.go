package wire

import (
	"encoding/json"
	"errors"
)

// Kind classes a failure, so that the host can word it.
type Kind string

// The kinds of failure.
const (
	KindChart      Kind = "chart"
	KindDependency Kind = "dependency"
	KindValues     Kind = "values"
	KindSchema     Kind = "schema"
	KindTemplate   Kind = "template"
	KindKustomize  Kind = "kustomize"
	KindRemote     Kind = "remote"
	KindHelmCharts Kind = "helm-charts"
	KindLimit      Kind = "limit"
	KindInternal   Kind = "internal"
)

// OutputLimit is the most that one request may render, in bytes. Argo CD refuses manifests above 10 MiB
// by default (reposerver.max.combined.directory.manifests.size); what is above this is an accident.
const OutputLimit = 32 << 20

// Failure is an error that says where the author may look. Line and Column are 1-based, 0 unknown.
type Failure struct {
	Kind    Kind         `json:"kind"`
	Message string       `json:"message"`
	Path    string       `json:"path,omitempty"`
	Line    int          `json:"line,omitempty"`
	Column  int          `json:"column,omitempty"`
	Missing []Dependency `json:"missing,omitempty"`
	// Remote lists the addresses that a kustomization needs.
	Remote []string `json:"remote,omitempty"`
}

// Error implements error.
func (failure *Failure) Error() string { return failure.Message }

// Dependency names a chart that another one needs.
type Dependency struct {
	Name       string `json:"name"`
	Version    string `json:"version"`
	Repository string `json:"repository"`
}

// Encode makes the answer of a request: the fields of answer beside `"ok": true`, or the failure.
func Encode(answer any, err error) []byte {
	if err != nil {
		return encodeFailure(err)
	}
	if answer == nil {
		return []byte(`{"ok":true}`)
	}
	body, err := json.Marshal(answer)
	if err != nil {
		return encodeFailure(err)
	}
	if len(body) <= len("{}") {
		return []byte(`{"ok":true}`)
	}
	return append([]byte(`{"ok":true,`), body[1:]...)
}

func encodeFailure(err error) []byte {
	var failure *Failure
	if !errors.As(err, &failure) {
		failure = &Failure{Kind: KindInternal, Message: err.Error()}
	}
	body, err := json.Marshal(struct {
		OK    bool     `json:"ok"`
		Error *Failure `json:"error"`
	}{Error: failure})
	if err != nil {
		return []byte(`{"ok":false,"error":{"kind":"internal","message":"the answer cannot be written"}}`)
	}
	return body
}
