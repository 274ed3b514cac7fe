// Package helm answers what `helm template --include-crds` would print for a chart, document by document,
// with the line of the template and of the values file behind each line.
package helm

import (
	"bytes"
	"log"
	"strings"

	"github.com/cloud-pi-native/accostage/engine/wire"
)

// Answer is what Render makes.
type Answer struct {
	Chart     chartAnswer       `json:"chart"`
	Documents []documentAnswer  `json:"documents"`
	Files     []string          `json:"files"`
	Notes     []string          `json:"notes"`
	Missing   []wire.Dependency `json:"missing,omitempty"`
}

type chartAnswer struct {
	Name         string       `json:"name"`
	Version      string       `json:"version"`
	Type         string       `json:"type"`
	Dependencies []dependency `json:"dependencies"`
}

type documentAnswer struct {
	Template string `json:"template"`
	Text     string `json:"text"`
	Hook     string `json:"hook"`
	CRD      bool   `json:"crd"`
	// Origins has one item per line of Text, as split at "\n": file, line, exact, values file, values line, values path.
	Origins [][6]any `json:"origins"`
}

// Render renders the chart of a request. It refuses with a *wire.Failure.
func Render(request *wire.Request) (*Answer, error) {
	warnings := captureLog()
	ready, err := prepare(request)
	if err != nil {
		return nil, err
	}
	notes := []string{}
	sources := newValuesSources(request, ready)
	values, _ := asMap(ready.values["Values"])
	if path, err := checkSchemas(ready.chart, values, nil, &notes); err != nil {
		return nil, schemaFailure(sources, path, err)
	}
	names := templatePaths(ready.chart, ready.paths)
	untouched := copyValues(ready.values)
	rendered, err := (&renderer{limit: wire.OutputLimit}).render(ready.chart, ready.values)
	if err != nil {
		return nil, templateFailure(err, names)
	}
	withoutNotes(rendered)
	origins := &originTable{names: names, sources: sources, index: map[string]int{}}
	origins.learn(ready.chart, untouched, rendered)
	sorted, err := sortDocuments(rendered)
	if err != nil {
		return nil, documentFailure(err, rendered, origins)
	}
	answer := &Answer{
		Chart: chartAnswer{
			Name: ready.chart.Name(), Version: ready.chart.Metadata.Version,
			Type: typeOf(ready.chart.Metadata.Type), Dependencies: ready.dependencies,
		},
		Documents: []documentAnswer{},
		Missing:   ready.missing,
	}
	for _, document := range append(customResourceDefinitions(ready), sorted...) {
		answer.Documents = append(answer.Documents, origins.answer(document))
	}
	answer.Files = append([]string{}, origins.files...)
	answer.Notes = append(notes, warnings()...)
	return answer, nil
}

func typeOf(written string) string {
	if written == "" {
		return "application"
	}
	return written
}

// captureLog collects the warnings that Helm writes to the log of the program.
func captureLog() (lines func() []string) {
	var written bytes.Buffer
	log.SetFlags(0)
	log.SetOutput(&written)
	return func() (lines []string) {
		seen := map[string]bool{}
		for line := range strings.Lines(written.String()) {
			if line = strings.TrimSpace(line); line != "" && !seen[line] {
				seen[line] = true
				lines = append(lines, line)
			}
		}
		return lines
	}
}
