package kustomize_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/cloud-pi-native/accostage/engine/fixture"
	"github.com/cloud-pi-native/accostage/engine/kustomize"
	"github.com/cloud-pi-native/accostage/engine/wire"
)

func build(t *testing.T, folder string, files []wire.File) *kustomize.Answer {
	t.Helper()
	answer, err := kustomize.Build(&wire.Request{Folder: folder, Files: files})
	if err != nil {
		t.Fatal(err)
	}
	return answer
}

func refused(t *testing.T, text string) *wire.Failure {
	t.Helper()
	_, err := kustomize.Build(&wire.Request{Folder: "o", Files: fixture.Parse(text)})
	var failure *wire.Failure
	if !errors.As(err, &failure) {
		t.Fatalf("a *wire.Failure was expected, not %v", err)
	}
	return failure
}

func TestDocumentsSayWhereTheyComeFrom(t *testing.T) {
	answer := build(t, "deploy/prod", fixture.Read(t, "../testdata/kustomize/overlay.txt"))
	got := map[string]string{}
	for _, document := range answer.Documents {
		_, kind, _ := strings.Cut(document.Text, "kind: ")
		kind, _, _ = strings.Cut(kind, "\n")
		provenance, err := json.Marshal([]any{document.Origin, document.Generator, document.Patches})
		if err != nil {
			t.Fatal(err)
		}
		got[kind] = string(provenance)
	}
	const prefix = `{"path":"deploy/prod/kustomization.yaml","index":0,"kind":"namespace"}`
	const name = `{"path":"deploy/prod/kustomization.yaml","index":0,"kind":"prefix"}`
	want := map[string]string{
		"Deployment": `[{"path":"deploy/base/web.yaml","index":0},null,[` +
			`{"path":"deploy/prod/memory.yaml","index":0,"kind":"strategic"},` + prefix + `,` + name + `,` +
			`{"path":"deploy/prod/kustomization.yaml","index":0,"kind":"image"},` +
			`{"path":"deploy/prod/kustomization.yaml","index":0,"kind":"replica"}]]`,
		"Service": `[{"path":"deploy/base/all of it, really.yaml","index":0},null,[` +
			`{"path":"deploy/prod/kustomization.yaml","index":0,"kind":"inline"},` + prefix + `,` + name + `]]`,
		"ServiceAccount": `[{"path":"deploy/base/all of it, really.yaml","index":1},null,[` +
			`{"path":"deploy/prod/account.yaml","index":0,"kind":"json6902"},` + prefix + `,` + name + `]]`,
		"ConfigMap": `[null,{"path":"deploy/base/kustomization.yaml","name":"ConfigMapGenerator"},[` +
			prefix + `,` + name + `]]`,
	}
	for kind, provenance := range want {
		if sorted(got[kind]) != sorted(provenance) {
			t.Errorf("%s: got  %s\nwant %s", kind, got[kind], provenance)
		}
	}
	if len(got) != len(want) {
		t.Errorf("got %d kinds", len(got))
	}
}

// sorted compares regardless of the order in which Kustomize runs its transformers.
func sorted(text string) string {
	parts := strings.Split(strings.Trim(text, "[]"), "},")
	for i, part := range parts {
		parts[i] = strings.Trim(part, "[]}")
	}
	slices.Sort(parts)
	return strings.Join(parts, "},")
}

func TestProvenanceLeavesNoTrace(t *testing.T) {
	for _, document := range build(t, "deploy/prod", fixture.Read(t, "../testdata/kustomize/overlay.txt")).Documents {
		for _, trace := range []string{"config.kubernetes.io", "annotations:", "buildMetadata"} {
			if strings.Contains(document.Text, trace) {
				t.Errorf("%q is in\n%s", trace, document.Text)
			}
		}
	}
}

func TestAnnotationsThatTheAuthorAskedForStay(t *testing.T) {
	answer := build(t, "o", fixture.Parse("-- o/kustomization.yaml --\nresources: [a.yaml]\nbuildMetadata: [originAnnotations]\n"+
		"-- o/a.yaml --\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n"))
	if text := answer.Documents[0].Text; !strings.Contains(text, "config.kubernetes.io/origin") || strings.Contains(text, "transformations") {
		t.Errorf("got\n%s", text)
	}
}

func TestAPatchOfAllAnnotationsCostsTheProvenanceOnly(t *testing.T) {
	answer := build(t, "o", fixture.Parse("-- o/kustomization.yaml --\nresources: [a.yaml]\npatches:\n- target: {kind: ConfigMap}\n"+
		"  patch: |-\n    - op: add\n      path: /metadata/annotations\n      value: {a: b}\n"+
		"-- o/a.yaml --\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n"))
	if want := "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  annotations:\n    a: b\n  name: a\n"; answer.Documents[0].Text != want {
		t.Errorf("got\n%s", answer.Documents[0].Text)
	}
}

func TestRemoteResourcesAreListedAndNotFetched(t *testing.T) {
	failure := refused(t, `
-- o/kustomization.yaml --
resources: [../base, "https://example.org/a.yaml", "github.com/example/ferry//deploy?ref=v1"]
components: ["git@git.example.org:ferry/parts.git"]
patches: [{path: "http://example.org/p.yaml"}]
configMapGenerator: [{name: a, files: ["k=https://example.org/k"]}]
-- base/kustomization.yaml --
resources: ["ssh://git.example.org/ferry"]
`)
	want := []string{
		"ssh://git.example.org/ferry", "https://example.org/a.yaml", "github.com/example/ferry//deploy?ref=v1",
		"git@git.example.org:ferry/parts.git", "http://example.org/p.yaml", "https://example.org/k",
	}
	if failure.Kind != wire.KindRemote || !slices.Equal(failure.Remote, want) || failure.Path != "base/kustomization.yaml" {
		t.Errorf("got %+v", failure)
	}
}

func TestRefusals(t *testing.T) {
	for name, one := range map[string]struct {
		files   string
		kind    wire.Kind
		path    string
		message string
	}{
		"no kustomization": {
			"-- o/a.yaml --\na: b\n", wire.KindKustomize, "o", "no kustomization.yaml, kustomization.yml or Kustomization in o",
		},
		"charts": {
			"-- o/kustomization.yaml --\nresources: [../b]\n-- b/kustomization.yaml --\nhelmCharts: [{name: x, repo: https://charts.example.org}]\n",
			wire.KindHelmCharts, "b/kustomization.yaml", "helmCharts",
		},
		"a file that is absent": {
			"-- o/kustomization.yaml --\nresources: [none.yaml]\n", wire.KindKustomize, "o/kustomization.yaml", "none.yaml",
		},
		"a file that is absent in a base": {
			"-- o/kustomization.yaml --\nresources: [../b]\n-- b/kustomization.yaml --\nconfigMapGenerator: [{name: a, files: [none.txt]}]\n",
			wire.KindKustomize, "b/kustomization.yaml", "none.txt",
		},
		"a file out of the folder": {
			"-- o/kustomization.yaml --\nresources: [../a.yaml]\n-- a.yaml --\nkind: A\n", wire.KindKustomize, "a.yaml", "is not in or below",
		},
		"a file of the machine": {
			"-- o/kustomization.yaml --\nconfigMapGenerator: [{name: a, files: [/etc/passwd]}]\n", wire.KindKustomize, "o/kustomization.yaml", "/etc/passwd",
		},
		"folders that name each other": {
			"-- o/kustomization.yaml --\nresources: [../p]\n-- p/kustomization.yaml --\nresources: [../o]\n",
			wire.KindKustomize, "p/kustomization.yaml", "cycle",
		},
		"a program to run": {
			"-- o/kustomization.yaml --\ntransformers: [t.yaml]\n-- o/t.yaml --\napiVersion: v1\nkind: T\nmetadata:\n  name: t\n" +
				"  annotations:\n    config.kubernetes.io/function: 'exec: {path: ./x}'\n",
			wire.KindKustomize, "o/kustomization.yaml", "",
		},
		"a field that does not exist": {
			"-- o/kustomization.yaml --\nresorces: []\n", wire.KindKustomize, "o/kustomization.yaml", `unknown field "resorces"`,
		},
		"text that is not YAML": {
			"-- o/kustomization.yaml --\nresources: [a.yaml]\n-- o/a.yaml --\na: b: c\n", wire.KindKustomize, "o/a.yaml", "a.yaml",
		},
	} {
		t.Run(name, func(t *testing.T) {
			failure := refused(t, one.files)
			if failure.Kind != one.kind || failure.Path != one.path || !strings.Contains(failure.Message, one.message) {
				t.Errorf("got %s at %s: %s", failure.Kind, failure.Path, failure.Message)
			}
		})
	}
}
