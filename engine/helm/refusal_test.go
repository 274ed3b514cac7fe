package helm_test

import (
	"strings"
	"testing"

	"github.com/cloud-pi-native/accostage/engine/fixture"
	"github.com/cloud-pi-native/accostage/engine/wire"
)

const chartYAML = `
-- deploy/Chart.yaml --
apiVersion: v2
name: ferry
version: 1.0.0
`

func TestRefusals(t *testing.T) {
	for name, one := range map[string]struct {
		files   string
		values  []string
		kind    wire.Kind
		path    string
		line    int
		column  int
		message string
	}{
		"no chart": {
			files: "-- deploy/readme.md --\n", kind: wire.KindChart, path: "deploy/Chart.yaml",
			message: "Chart.yaml file is missing",
		},
		"a chart that is not YAML": {
			files: "-- deploy/Chart.yaml --\nname: [\n", kind: wire.KindChart, path: "deploy/Chart.yaml", line: 1,
			message: "cannot load Chart.yaml: did not find expected node content",
		},
		"a library": {
			files: chartYAML + "type: library\n", kind: wire.KindChart, path: "deploy/Chart.yaml",
			message: "library charts are not installable",
		},
		"another version of Kubernetes": {
			files: chartYAML + "kubeVersion: '>=1.99'\n", kind: wire.KindChart, path: "deploy/Chart.yaml",
			message: "chart requires kubeVersion: >=1.99 which is incompatible with Kubernetes v1.33.0",
		},
		"values that are not YAML": {
			files: chartYAML + "-- deploy/values.yaml --\na: 1\nb: [\n", kind: wire.KindValues, path: "deploy/values.yaml", line: 2,
			message: "cannot load values.yaml: did not find expected node content",
		},
		"a values file that is not a map": {
			files: chartYAML + "-- prod.yaml --\n- a\n", values: []string{"prod.yaml"}, kind: wire.KindValues, path: "prod.yaml",
			message: "cannot unmarshal array",
		},
		"a values file that is absent": {
			files: chartYAML, values: []string{"none.yaml"}, kind: wire.KindValues, path: "none.yaml",
			message: "the values file none.yaml does not exist",
		},
		"a schema that the values break": {
			files: chartYAML + "-- deploy/values.yaml --\nport: 80\n-- prod.yaml --\nother: 1\nport: high\n" +
				"-- deploy/values.schema.json --\n" + `{"properties": {"port": {"type": "integer"}}}`,
			values: []string{"prod.yaml"}, kind: wire.KindSchema, path: "prod.yaml", line: 2,
			message: "chart ferry: at '/port': got string, want integer",
		},
		"a schema with a value too many": {
			files: chartYAML + "-- deploy/values.yaml --\nport: 80\nprot: 81\n" +
				"-- deploy/values.schema.json --\n" + `{"properties": {"port": {}}, "additionalProperties": false}`,
			kind: wire.KindSchema, path: "deploy/values.yaml", line: 2, message: "'prot' not allowed",
		},
		"required": {
			files: chartYAML + "-- deploy/templates/a.yaml --\na: b\nc: {{ required \"name the dock\" .Values.dock }}\n",
			kind:  wire.KindTemplate, path: "deploy/templates/a.yaml", line: 2, column: 7, message: "name the dock",
		},
		"fail in a helper": {
			files: chartYAML + "-- deploy/templates/_h.tpl --\n\n{{- define \"h\" }}\n{{ fail \"no way\" }}{{ end }}\n" +
				"-- deploy/templates/a.yaml --\na: {{ include \"h\" . }}\n",
			kind: wire.KindTemplate, path: "deploy/templates/_h.tpl", line: 3, column: 4, message: "no way",
		},
		"a nil pointer in nested helpers": {
			files: chartYAML + "-- deploy/templates/_h.tpl --\n{{ define \"outer\" }}{{ include \"inner\" . }}{{ end }}\n" +
				"{{ define \"inner\" }}{{ .Values.a.b.c }}{{ end }}\n-- deploy/templates/a.yaml --\na: {{ include \"outer\" . }}\n",
			kind: wire.KindTemplate, path: "deploy/templates/_h.tpl", line: 2, column: 31,
			message: ".Values.a.b.c: nil pointer evaluating interface {}.b",
		},
		"a text for tpl that is no template": {
			files: chartYAML + "-- deploy/templates/a.yaml --\na: {{ tpl \"{{ nope }}\" . }}\n",
			kind:  wire.KindTemplate, path: "deploy/templates/a.yaml", line: 1, message: `function "nope" not defined`,
		},
		"a template that does not parse": {
			files: chartYAML + "-- deploy/templates/a.yaml --\na: b\n{{ if }}\n",
			kind:  wire.KindTemplate, path: "deploy/templates/a.yaml", line: 2, message: "missing value for if",
		},
		"a function that Helm removes": {
			files: chartYAML + "-- deploy/templates/a.yaml --\na: {{ env \"HOME\" }}\n",
			kind:  wire.KindTemplate, path: "deploy/templates/a.yaml", line: 1, message: `function "env" not defined`,
		},
		"rendered text that is not YAML": {
			files: chartYAML + "-- deploy/templates/a.yaml --\nkind: A\n---\n{{- if true }}\nkind: B\nb: c: d\n{{- end }}\n",
			kind:  wire.KindTemplate, path: "deploy/templates/a.yaml", line: 5,
			message: "mapping values are not allowed in this context",
		},
		"a template that includes itself": {
			files: chartYAML + "-- deploy/templates/a.yaml --\n{{ define \"x\" }}{{ include \"x\" . }}{{ end }}{{ include \"x\" . }}\n",
			kind:  wire.KindTemplate, path: "deploy/templates/a.yaml", line: 1, message: "rendering template has a nested reference name: x",
		},
		"text without end": {
			files: chartYAML + "-- deploy/templates/a.yaml --\n{{ range until 100000 }}{{ repeat 10000 \"y\" }}{{ end }}\n",
			kind:  wire.KindLimit, message: "renders more than 33554432 bytes",
		},
		"an archive that is none": {
			files: chartYAML + "-- deploy/charts/x-1.0.0.tgz --\nnot gzip\n",
			kind:  wire.KindChart, path: "deploy/Chart.yaml", message: "error unpacking subchart x-1.0.0.tgz",
		},
		"a subchart whose values are not YAML": {
			files: chartYAML + "-- deploy/charts/sub/Chart.yaml --\napiVersion: v2\nname: sub\nversion: 1.0.0\n" +
				"-- deploy/charts/sub/values.yaml --\na: {\n",
			kind: wire.KindValues, path: "deploy/charts/sub/values.yaml", line: 1, message: "cannot load values.yaml",
		},
	} {
		t.Run(name, func(t *testing.T) {
			asked := request(fixture.Parse(one.files))
			asked.ValuesFiles = one.values
			failure := refused(t, asked)
			if failure.Kind != one.kind || failure.Path != one.path || failure.Line != one.line {
				t.Errorf("got %s at %s:%d, not %s at %s:%d", failure.Kind, failure.Path, failure.Line, one.kind, one.path, one.line)
			}
			if one.column != 0 && failure.Column != one.column {
				t.Errorf("got column %d, not %d", failure.Column, one.column)
			}
			if !strings.Contains(failure.Message, one.message) {
				t.Errorf("got %q, not %q", failure.Message, one.message)
			}
			for _, noise := range []string{"HELM_ERR", "error calling", "executing", "template:"} {
				if strings.Contains(failure.Message, noise) {
					t.Errorf("%q is noise in %q", noise, failure.Message)
				}
			}
		})
	}
}

func TestSchemaIsNotFetched(t *testing.T) {
	answer := render(t, request(fixture.Parse(chartYAML+
		"-- deploy/values.schema.json --\n"+`{"$ref": "https://schemas.example.org/ferry.json"}`)))
	if len(answer.Notes) != 1 || !strings.Contains(answer.Notes[0], "https://schemas.example.org/ferry.json") {
		t.Errorf("got %q", answer.Notes)
	}
}

func TestNothingOutsideTheRequestIsRead(t *testing.T) {
	answer := render(t, request(fixture.Parse(chartYAML+`
-- deploy/templates/a.yaml --
a: {{ .Files.Get "../../../etc/passwd" | quote }}
b: {{ .Files.Get "/etc/passwd" | quote }}
c: {{ getHostByName "example.org" | quote }}
-- etc/passwd --
secret
`)))
	want := "a: \"\"\nb: \"\"\nc: \"\"\n"
	if got := textOf(answer, "deploy/templates/a.yaml"); got != want {
		t.Errorf("got %q", got)
	}
}
