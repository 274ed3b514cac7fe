package helm

import (
	"sort"
	"strings"

	"helm.sh/helm/v3/pkg/releaseutil"
)

// rawDocument is one YAML document in the text of a template.
type rawDocument struct {
	template string // its name in Helm
	text     string
	line     int // 0-based line of its first line in the rendered text
	hook     string
	crd      bool
}

// splitDocuments cuts a rendered text as Helm does and says at which line each document starts.
func splitDocuments(name, rendered string) []rawDocument {
	parts := releaseutil.SplitManifests(rendered)
	keys := make([]string, 0, len(parts))
	for key := range parts {
		keys = append(keys, key)
	}
	sort.Sort(releaseutil.BySplitManifestsOrder(keys))
	var documents []rawDocument
	offset, line := 0, 0
	for _, key := range keys {
		text := parts[key]
		if text == "" {
			continue
		}
		if at := strings.Index(rendered[offset:], text); at >= 0 {
			line += strings.Count(rendered[offset:offset+at], "\n")
			offset += at
		}
		documents = append(documents, rawDocument{template: name, text: text, line: line})
		if offset+len(text) <= len(rendered) {
			line += strings.Count(rendered[offset:offset+len(text)], "\n")
			offset += len(text)
		}
	}
	return documents
}

// sortDocuments gives the documents of all templates in Helm's order of installation, the hooks last. A
// document whose hook Helm does not know is dropped, as Helm drops it.
func sortDocuments(rendered map[string]string) ([]rawDocument, error) {
	hooks, manifests, err := releaseutil.SortManifests(rendered, nil, releaseutil.InstallOrder)
	if err != nil {
		return nil, err
	}
	waiting := map[string][]rawDocument{}
	for name, text := range rendered {
		for _, document := range splitDocuments(name, text) {
			key := document.template + "\x00" + document.text
			waiting[key] = append(waiting[key], document)
		}
	}
	take := func(name, text, hook string) rawDocument {
		key := name + "\x00" + text
		document := rawDocument{template: name, text: text}
		if list := waiting[key]; len(list) > 0 {
			document, waiting[key] = list[0], list[1:]
		}
		document.hook = hook
		return document
	}
	sorted := make([]rawDocument, 0, len(manifests)+len(hooks))
	for _, manifest := range manifests {
		sorted = append(sorted, take(manifest.Name, manifest.Content, ""))
	}
	for _, hook := range hooks {
		events := make([]string, len(hook.Events))
		for i, event := range hook.Events {
			events[i] = event.String()
		}
		sorted = append(sorted, take(hook.Path, hook.Manifest, strings.Join(events, ",")))
	}
	return sorted, nil
}

// withoutNotes drops the texts for people that Helm renders beside the manifests.
func withoutNotes(rendered map[string]string) {
	for name := range rendered {
		if strings.HasSuffix(name, "NOTES.txt") {
			delete(rendered, name)
		}
	}
}
