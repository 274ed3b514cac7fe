package helm_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/cloud-pi-native/accostage/engine/fixture"
	"github.com/cloud-pi-native/accostage/engine/helm"
	"github.com/cloud-pi-native/accostage/engine/wire"
)

func request(files []wire.File) *wire.Request {
	return &wire.Request{
		Chart: "deploy", KubeVersion: "1.33.0", Files: files,
		Release: wire.Release{Name: "rel", Namespace: "ns"},
	}
}

func ferry(t *testing.T) *wire.Request {
	asked := request(fixture.Read(t, "../testdata/helm/web.txt"))
	asked.ValuesFiles = []string{"deploy/values-prod.yaml"}
	asked.APIVersions = []string{"cilium.io/v2"}
	return asked
}

func render(t *testing.T, asked *wire.Request) *helm.Answer {
	t.Helper()
	answer, err := helm.Render(asked)
	if err != nil {
		t.Fatal(err)
	}
	return answer
}

// refused renders what must be refused.
func refused(t *testing.T, asked *wire.Request) *wire.Failure {
	t.Helper()
	_, err := helm.Render(asked)
	var failure *wire.Failure
	if !errors.As(err, &failure) {
		t.Fatalf("a *wire.Failure was expected, not %v", err)
	}
	if strings.Contains(failure.Message, "\n") {
		t.Errorf("the message is not on one line: %q", failure.Message)
	}
	return failure
}

// textOf joins the documents of a template.
func textOf(answer *helm.Answer, template string) string {
	var text strings.Builder
	for _, document := range answer.Documents {
		if document.Template == template {
			text.WriteString(document.Text)
		}
	}
	return text.String()
}

// originOf is the origin of the only line that contains a text, as `file:line exact values:line path`.
func originOf(t *testing.T, answer *helm.Answer, part string) (place string, values string) {
	t.Helper()
	found := 0
	for _, document := range answer.Documents {
		for i, line := range strings.Split(document.Text, "\n") {
			if !strings.Contains(line, part) {
				continue
			}
			found++
			place, values = helm.Describe(answer, document.Origins[i])
		}
	}
	if found != 1 {
		t.Fatalf("%d lines contain %q", found, part)
	}
	return place, values
}

func TestDocumentsComeInTheOrderOfInstallation(t *testing.T) {
	answer := render(t, ferry(t))
	var got []string
	for _, document := range answer.Documents {
		_, kind, _ := strings.Cut(document.Text, "kind: ")
		kind, _, _ = strings.Cut(kind, "\n")
		got = append(got, kind+" "+document.Template+" "+document.Hook)
	}
	want := []string{
		"CustomResourceDefinition deploy/crds/boat.yaml ",
		"CustomResourceDefinition deploy/crds/boat.yaml ",
		"ConfigMap deploy/templates/web.yaml ",
		"PersistentVolumeClaim deploy/charts/store/templates/claim.yaml ",
		"Deployment deploy/templates/web.yaml ",
		"Job deploy/templates/migrate.yaml pre-install,pre-upgrade",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestChartIsDescribed(t *testing.T) {
	chart := render(t, ferry(t)).Chart
	if chart.Name != "ferry" || chart.Version != "1.2.0" || chart.Type != "application" {
		t.Errorf("got %+v", chart)
	}
	var got []string
	for _, one := range chart.Dependencies {
		state := one.Name + one.Alias
		if one.Present {
			state += " present"
		}
		if one.Enabled {
			state += " enabled"
		}
		got = append(got, state)
	}
	if want := []string{"storecache present enabled", "idle present", "pieces present enabled"}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestTemplatesSeeFilesTplLookupAndCapabilities(t *testing.T) {
	text := textOf(render(t, ferry(t)), "deploy/templates/web.yaml")
	for _, want := range []string{
		`greeting: "Welcome aboard rel"`, `mode: "mode=calm"`, `secret: "0"`, `policy: "true"`,
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing from\n%s", want, text)
		}
	}
}

func TestLinesComeFromTheTemplateAndTheValuesFileThatWins(t *testing.T) {
	answer := render(t, ferry(t))
	for _, one := range []struct{ part, place, values string }{
		{"kind: Deployment", "deploy/templates/web.yaml:3", ""},
		{"replicas: 3", "deploy/templates/web.yaml:9", "deploy/values-prod.yaml:1 replicas"},
		{"image: ", "deploy/templates/web.yaml:14", "deploy/values.yaml:4 image.tag"},
		{"app.kubernetes.io/name: ferry", "deploy/templates/_names.tpl:2", ""},
		{"cpu: 100m", "deploy/templates/web.yaml:16", "deploy/values.yaml:7 resources.limits.cpu"},
		{"memory: 128Mi", "deploy/templates/web.yaml:16", "deploy/values-prod.yaml:4 resources.limits.memory"},
		{"storage: 2Gi", "deploy/charts/store/templates/claim.yaml:10", "deploy/values.yaml:13 cache.size"},
		{"mode: quiet", "deploy/charts/store/templates/claim.yaml:6", "deploy/charts/store/values.yaml:2 cache.mode"},
		{"docks.example.org", "deploy/crds/boat.yaml:9", ""},
		{"helm.sh/hook", "deploy/templates/migrate.yaml:6", ""},
	} {
		place, values := originOf(t, answer, one.part)
		if place != one.place || values != one.values {
			t.Errorf("%q comes from %s and %q, not from %s and %q", one.part, place, values, one.place, one.values)
		}
	}
}

func TestEveryLineHasAnOrigin(t *testing.T) {
	for _, document := range render(t, ferry(t)).Documents {
		if lines := strings.Count(document.Text, "\n") + 1; len(document.Origins) != lines {
			t.Errorf("%s: %d origins for %d lines", document.Template, len(document.Origins), lines)
		}
		if !strings.HasSuffix(document.Text, "\n") {
			t.Errorf("%s does not end with a line break", document.Template)
		}
	}
}

func TestParametersWinOverInlineValuesOverFiles(t *testing.T) {
	asked := ferry(t)
	asked.Values = "replicas: 5\nimage:\n  tag: inline\n"
	asked.Parameters = []wire.Parameter{
		{Name: "image.tag", Value: "1.10", ForceString: true},
		{Name: "greeting", Value: "fore, aft"},
	}
	answer := render(t, asked)
	text := textOf(answer, "deploy/templates/web.yaml")
	for _, want := range []string{"replicas: 5", `web:1.10"`, `greeting: "fore, aft"`} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing from\n%s", want, text)
		}
	}
	if _, values := originOf(t, answer, "replicas: 5"); values != "replicas" {
		t.Errorf("an inline value is in no file, not in %q", values)
	}
}

func TestMissingDependencies(t *testing.T) {
	asked := ferry(t)
	asked.Files = slices.DeleteFunc(asked.Files, func(file wire.File) bool {
		return strings.HasPrefix(file.Name, "deploy/charts/store/")
	})
	failure := refused(t, asked)
	want := wire.Dependency{Name: "store", Version: "0.x", Repository: "https://charts.example.org"}
	if failure.Kind != wire.KindDependency || len(failure.Missing) != 1 || failure.Missing[0] != want {
		t.Errorf("got %+v", failure)
	}
	asked.AllowMissing = true
	if answer := render(t, asked); len(answer.Missing) != 1 || answer.Missing[0] != want || len(answer.Documents) != 5 {
		t.Errorf("got %+v and %d documents", answer.Missing, len(answer.Documents))
	}
}

func TestPackedSubchartsAreOpened(t *testing.T) {
	asked := ferry(t)
	var store []wire.File
	asked.Files = slices.DeleteFunc(asked.Files, func(file wire.File) bool {
		inside, packed := strings.CutPrefix(file.Name, "deploy/charts/store/")
		if packed {
			store = append(store, wire.File{Name: "store/" + inside, Data: file.Data})
		}
		return packed
	})
	asked.Files = append(asked.Files, wire.File{Name: "deploy/charts/store-0.3.1.tgz", Data: fixture.Pack(t, store)})
	answer := render(t, asked)
	place, values := originOf(t, answer, "mode: quiet")
	if place != "deploy/charts/store-0.3.1.tgz!store/templates/claim.yaml:6" {
		t.Errorf("got %s", place)
	}
	if values != "deploy/charts/store-0.3.1.tgz!store/values.yaml:2 cache.mode" {
		t.Errorf("got %s", values)
	}
}

func TestTwoRendersAreTheSame(t *testing.T) {
	files := fixture.Parse(chartYAML + `
-- deploy/templates/random.yaml --
a: {{ randAlphaNum 12 }}
b: {{ uuidv4 }}
c: {{ now | date "2006-01-02" }}
d: {{ (genCA "harbour" 365).Cert | sha256sum }}
e: {{ genPrivateKey "rsa" | sha256sum }}
f: {{ keys (dict "x" 1 "y" 2 "z" 3 "t" 4) | join "-" }}
g: {{ htpasswd "captain" "ahoy" }}
h: {{ shuffle "abcdefgh" }}
i: {{ randInt 0 1000 }}
`)
	first := textOf(render(t, request(files)), "deploy/templates/random.yaml")
	for range 3 {
		if again := textOf(render(t, request(files)), "deploy/templates/random.yaml"); again != first {
			t.Fatalf("got\n%s\nthen\n%s", first, again)
		}
	}
}
