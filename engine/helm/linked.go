package helm

import (
	"text/template"
	_ "unsafe" // for go:linkname

	"helm.sh/helm/v3/pkg/chart"
	"helm.sh/helm/v3/pkg/chartutil"
	_ "helm.sh/helm/v3/pkg/engine" // holds what is linked below
)

// Helm's own functions and its own way to list the templates of a chart, reached without a fork. Helm's
// version is pinned in go.mod because of this file: look at pkg/engine/engine.go when it changes.

//go:linkname helmFunctions helm.sh/helm/v3/pkg/engine.funcMap
func helmFunctions() template.FuncMap

// renderable has the very fields of Helm's engine.renderable, in the same order.
type renderable struct {
	tpl      string
	vals     chartutil.Values
	basePath string
}

//go:linkname helmTemplates helm.sh/helm/v3/pkg/engine.allTemplates
func helmTemplates(c *chart.Chart, values chartutil.Values) map[string]renderable

//go:linkname helmTemplateOrder helm.sh/helm/v3/pkg/engine.sortTemplates
func helmTemplateOrder(templates map[string]renderable) []string
