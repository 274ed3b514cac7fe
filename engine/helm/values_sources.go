package helm

import (
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
	"helm.sh/helm/v3/pkg/chart"

	"github.com/cloud-pi-native/accostage/engine/wire"
)

// valuesSource is one text that sets values, and the path of the chart that it sets them for.
type valuesSource struct {
	file   string // "" for what is not a file: inline values, parameters
	prefix []string
	root   *yaml.Node
}

// valuesSources are in the order in which they win.
type valuesSources struct {
	list  []valuesSource
	found map[string]place
}

type place struct {
	file string
	line int
	ok   bool
}

// newValuesSources lists parameters, inline values, the values files from the last to the first, then the
// values.yaml of the chart and of its subcharts: a parent wins over its children.
func newValuesSources(request *wire.Request, ready *prepared) *valuesSources {
	sources := &valuesSources{found: map[string]place{}}
	parameters := map[string]any{}
	if setParameters(parameters, request.Parameters) == nil && len(parameters) > 0 {
		var root yaml.Node
		if root.Encode(parameters) == nil {
			sources.list = append(sources.list, valuesSource{root: &root})
		}
	}
	sources.add("", []byte(request.Values), nil)
	for i := len(request.ValuesFiles) - 1; i >= 0; i-- {
		if data, ok := fileNamed(request.Files, request.ValuesFiles[i]); ok {
			sources.add(request.ValuesFiles[i], data, nil)
		}
	}
	sources.addCharts(ready.chart, ready.paths, nil)
	return sources
}

func (sources *valuesSources) add(file string, data []byte, prefix []string) {
	var document yaml.Node
	if yaml.Unmarshal(data, &document) == nil && len(document.Content) > 0 {
		sources.list = append(sources.list, valuesSource{file, prefix, document.Content[0]})
	}
}

func (sources *valuesSources) addCharts(of *chart.Chart, known paths, prefix []string) {
	for _, file := range of.Raw {
		if file.Name == "values.yaml" {
			sources.add(known.of(file.Data), file.Data, prefix)
		}
	}
	for _, subchart := range of.Dependencies() {
		below := slices.Concat(prefix, []string{subchart.Name()})
		sources.addCharts(subchart, known, below)
	}
}

// find answers the file and line that set a path and win. The file is "" when no file of the repository does.
func (sources *valuesSources) find(path []string) (file string, line int, found bool) {
	key := strings.Join(path, "\x00")
	if known, seen := sources.found[key]; seen {
		return known.file, known.line, known.ok
	}
	file, line, found = sources.search(path)
	sources.found[key] = place{file, line, found}
	return file, line, found
}

func (sources *valuesSources) search(path []string) (file string, line int, found bool) {
	for _, source := range sources.list {
		for _, candidate := range globalForms(path) {
			inner, under := cutPrefix(candidate, source.prefix)
			if !under || len(inner) == 0 {
				continue
			}
			if line := lineOf(source.root, inner); line > 0 {
				return source.file, line, true
			}
		}
	}
	return "", 0, false
}

// globalForms adds to `sub.global.x` what Helm hands down to it: `global.x` of every parent.
func globalForms(path []string) [][]string {
	forms := [][]string{path}
	for i := 1; i < len(path); i++ {
		if path[i] != "global" {
			continue
		}
		forms = nil
		for parent := range i + 1 {
			forms = append(forms, slices.Concat(path[:parent], path[i:]))
		}
		break
	}
	return forms
}

func cutPrefix(path, prefix []string) ([]string, bool) {
	if len(path) < len(prefix) {
		return nil, false
	}
	for i, name := range prefix {
		if path[i] != name {
			return nil, false
		}
	}
	return path[len(prefix):], true
}

// lineOf is the line of the key at a path, 0 if the document has none. A parameter has no line: 1 stands for it.
func lineOf(node *yaml.Node, path []string) int {
	line := node.Line
	for _, name := range path {
		for depth := 0; node.Kind == yaml.AliasNode && depth < len(path)+1; depth++ {
			node = node.Alias
		}
		child, childLine := childOf(node, name)
		if child == nil {
			return 0
		}
		node, line = child, childLine
	}
	return max(line, 1)
}

func childOf(node *yaml.Node, name string) (*yaml.Node, int) {
	switch node.Kind {
	case yaml.MappingNode:
		for i := 0; i+1 < len(node.Content); i += 2 {
			if node.Content[i].Value == name {
				return node.Content[i+1], node.Content[i].Line
			}
		}
		for i := 0; i+1 < len(node.Content); i += 2 {
			if merged := node.Content[i+1]; node.Content[i].Tag == "!!merge" && merged.Kind == yaml.AliasNode {
				if child, line := childOf(merged.Alias, name); child != nil {
					return child, line
				}
			}
		}
	case yaml.SequenceNode:
		i, err := strconv.Atoi(strings.Trim(name, "[]"))
		if err == nil && i >= 0 && i < len(node.Content) {
			return node.Content[i], node.Content[i].Line
		}
	}
	return nil, 0
}

// splitPath is the reverse of joinPath.
func splitPath(path string) (names []string) {
	for path != "" {
		switch path[0] {
		case '.':
			path = path[1:]
		case '[':
			end := strings.IndexByte(path, ']')
			if end < 0 {
				return append(names, path)
			}
			names, path = append(names, path[:end+1]), path[end+1:]
		case '"':
			quoted, err := strconv.QuotedPrefix(path)
			if err != nil {
				return append(names, path)
			}
			name, _ := strconv.Unquote(quoted)
			names, path = append(names, name), path[len(quoted):]
		default:
			end := strings.IndexAny(path, ".[")
			if end < 0 {
				return append(names, path)
			}
			names, path = append(names, path[:end]), path[end:]
		}
	}
	return names
}
