package helm

import (
	"errors"
	"path"
	"slices"
	"strings"

	"helm.sh/helm/v3/pkg/chart"
	"helm.sh/helm/v3/pkg/chartutil"
	"sigs.k8s.io/yaml"

	"github.com/cloud-pi-native/accostage/engine/wire"
)

// templatePaths maps the names that Helm gives to templates and CRDs to paths in the repository.
func templatePaths(of *chart.Chart, known paths) map[string]string {
	names := map[string]string{}
	var visit func(*chart.Chart)
	visit = func(one *chart.Chart) {
		for _, files := range [][]*chart.File{one.Templates, one.Files} {
			for _, file := range files {
				if repositoryPath := known.of(file.Data); repositoryPath != "" {
					names[path.Join(one.ChartFullPath(), file.Name)] = repositoryPath
				}
			}
		}
		for _, subchart := range one.Dependencies() {
			visit(subchart)
		}
	}
	visit(of)
	return names
}

// originTable turns the origins of lines into the answer's numbers.
type originTable struct {
	names    map[string]string
	sources  *valuesSources
	byFile   map[string][]lineOrigin
	prefixes map[string][]string // values path of the chart of a template
	files    []string
	index    map[string]int
}

// learn renders the chart again, instrumented, with the values that the plain render began with. When that
// fails, where the plain render did not, the origins are those of no template line in particular.
func (table *originTable) learn(of *chart.Chart, values chartutil.Values, plain map[string]string) {
	table.byFile = map[string][]lineOrigin{}
	table.prefixes = map[string][]string{}
	marking := newMarking()
	marked, err := (&renderer{limit: markedLimit, marking: marking}).render(of, values)
	if err != nil {
		marked = nil
	}
	for name, text := range plain {
		table.byFile[name] = mapLines(name, text, marked[name], marking.marks)
		table.prefixes[name] = valuesPrefix(name)
	}
}

// valuesPrefix is where the values of a template's chart are: `sub` for `chart/charts/sub/templates/x.yaml`.
func valuesPrefix(template string) (prefix []string) {
	parts := strings.Split(chartOf(template), "/")
	for i := 2; i < len(parts); i += 2 {
		prefix = append(prefix, parts[i])
	}
	return prefix
}

// answer gives the text of a document the line break that Helm ends it with, without which a last block
// scalar would lose its own; the empty line behind it has an origin too.
func (table *originTable) answer(document rawDocument) documentAnswer {
	lines := strings.Count(document.text, "\n") + 1
	answer := documentAnswer{
		Template: table.pathOf(document.template), Text: document.text + "\n",
		Hook: document.hook, CRD: document.crd, Origins: make([][6]any, lines+1),
	}
	known := table.byFile[document.template]
	for i := range lines {
		if document.crd {
			answer.Origins[i] = [6]any{table.indexOf(answer.Template), document.line + i + 1, 1, -1, -1, ""}
			continue
		}
		origin := lineOrigin{file: document.template, line: 1}
		if document.line+i < len(known) {
			origin = known[document.line+i]
		}
		answer.Origins[i] = table.numbers(document.template, origin)
	}
	last := answer.Origins[lines-1]
	answer.Origins[lines] = [6]any{last[0], last[1], 0, -1, -1, ""}
	return answer
}

func (table *originTable) numbers(template string, origin lineOrigin) [6]any {
	exact := 0
	if origin.exact {
		exact = 1
	}
	numbers := [6]any{table.indexOf(table.pathOf(origin.file)), origin.line, exact, -1, -1, ""}
	file, line, path := table.valuesOf(template, origin)
	numbers[5] = path
	if file != "" {
		numbers[3], numbers[4] = table.indexOf(file), line
	}
	return numbers
}

// valuesOf picks the last path that something sets; a path that the template names is only worth showing then.
func (table *originTable) valuesOf(template string, origin lineOrigin) (file string, line int, path string) {
	for i := len(origin.paths) - 1; i >= 0; i-- {
		if file, line, found := table.sources.find(splitPath(origin.paths[i])); found {
			return file, line, origin.paths[i]
		}
	}
	if len(origin.paths) > 0 {
		return "", 0, origin.paths[len(origin.paths)-1]
	}
	if origin.written == "" {
		return "", 0, ""
	}
	written := slices.Concat(table.prefixes[template], strings.Split(origin.written, "."))
	if file, line, found := table.sources.find(written); found {
		return file, line, strings.Join(written, ".")
	}
	return "", 0, ""
}

func (table *originTable) pathOf(template string) string {
	if known, ok := table.names[template]; ok {
		return known
	}
	return template
}

func (table *originTable) indexOf(file string) int {
	index, known := table.index[file]
	if !known {
		index = len(table.files)
		table.index[file] = index
		table.files = append(table.files, file)
	}
	return index
}

// customResourceDefinitions are the documents of crds/, which Helm does not render.
func customResourceDefinitions(ready *prepared) (documents []rawDocument) {
	for _, crd := range ready.chart.CRDObjects() {
		for _, document := range splitDocuments(crd.Filename, string(crd.File.Data)) {
			document.crd = true
			documents = append(documents, document)
		}
	}
	return documents
}

// documentFailure is for a rendered text that is not YAML: it finds the document, then the template's line.
func documentFailure(err error, rendered map[string]string, origins *originTable) error {
	failure := &wire.Failure{Kind: wire.KindTemplate, Message: yamlMessage(err)}
	for _, name := range sortedKeys(rendered) {
		for _, document := range splitDocuments(name, rendered[name]) {
			var object map[string]any
			wrong := yaml.Unmarshal([]byte(document.text), &object)
			if wrong == nil {
				continue
			}
			if !strings.Contains(err.Error(), "on "+name) {
				continue
			}
			failure.Message = yamlMessage(errors.New("the rendered text is not valid YAML: " + wrong.Error()))
			failure.Path, failure.Line = origins.pathOf(name), 1
			at := document.line + max(yamlLine(wrong), 1) - 1
			if known := origins.byFile[name]; at < len(known) {
				failure.Path, failure.Line = origins.pathOf(known[at].file), known[at].line
			}
			return failure
		}
	}
	return failure
}
