package helm

import (
	"reflect"
	"testing"

	"helm.sh/helm/v3/pkg/chartutil"
)

func TestCopiedValuesChangeAlone(t *testing.T) {
	shared := map[string]any{"zone": "a"}
	values := chartutil.Values{
		"Release": map[string]any{"Name": "web"},
		"Values": chartutil.Values{
			"global": shared,
			"sub":    map[string]any{"global": shared, "list": []any{map[string]any{"port": 1}}, "none": nil},
		},
	}
	copied := copyValues(values)
	if !reflect.DeepEqual(copied, values) {
		t.Fatalf("got %v", copied)
	}
	inner := copied["Values"].(chartutil.Values)
	sub := inner["sub"].(map[string]any)
	inner["global"].(map[string]any)["zone"] = "b"
	if sub["global"].(map[string]any)["zone"] != "b" {
		t.Error("what was one map is two")
	}
	sub["list"].([]any)[0].(map[string]any)["port"] = 2
	delete(copied["Release"].(map[string]any), "Name")
	if shared["zone"] != "a" || values["Release"].(map[string]any)["Name"] != "web" {
		t.Error("the original changed")
	}
	if values["Values"].(chartutil.Values)["sub"].(map[string]any)["list"].([]any)[0].(map[string]any)["port"] != 1 {
		t.Error("an item of the original changed")
	}
}
