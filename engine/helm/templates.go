package helm

import (
	"errors"
	"fmt"
	"path"
	"strings"
	"text/template"

	"helm.sh/helm/v3/pkg/chart"
	"helm.sh/helm/v3/pkg/chartutil"

	"github.com/cloud-pi-native/accostage/engine/wire"
)

// The constants and messages of Helm's engine that a chart can see.
const (
	recursionLimit = 1000 // engine.recursionMaxNums
	warnStart      = "HELM_ERR_START"
	warnEnd        = "HELM_ERR_END"
)

// errOutputLimit is what a template that writes without end fails with.
var errOutputLimit = errors.New("the rendered text is larger than the engine accepts")

// boundedText is a text that refuses to grow beyond left.
type boundedText struct {
	strings.Builder
	left int
}

// Write implements io.Writer.
func (text *boundedText) Write(part []byte) (int, error) {
	if text.left -= len(part); text.left < 0 {
		return 0, errOutputLimit
	}
	return text.Builder.Write(part)
}

// renderer executes the templates of a chart as Helm's engine does. It is a copy of its loop (engine.go,
// render, includeFun and tplFun) rather than a call, because provenance needs to instrument what is parsed
// and to wrap the functions.
type renderer struct {
	limit int
	// marking is nil for the plain render, the one whose text counts.
	marking *marking
}

// render answers the text of each template by its name in Helm (`chart/charts/sub/templates/web.yaml`).
func (r *renderer) render(c *chart.Chart, values chartutil.Values) (rendered map[string]string, err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("rendering template failed: %v", reason)
		}
	}()
	templates := helmTemplates(c, values)
	order := helmTemplateOrder(templates)
	root := template.New("gotpl").Option("missingkey=zero")
	root.Funcs(r.functions(root))
	for _, name := range order {
		if _, err := root.New(name).Parse(templates[name].tpl); err != nil {
			return nil, err
		}
	}
	if r.marking != nil {
		r.marking.instrument(root, templates, values)
	}
	rendered = make(map[string]string, len(order))
	left := r.limit
	for _, name := range order {
		if strings.HasPrefix(path.Base(name), "_") {
			continue
		}
		scope := templates[name].vals
		scope["Template"] = chartutil.Values{"Name": name, "BasePath": templates[name].basePath}
		text := &boundedText{left: left}
		if err := root.ExecuteTemplate(text, name, scope); err != nil {
			return nil, err
		}
		left = text.left
		rendered[name] = withoutNoValue(text.String())
	}
	return rendered, nil
}

// withoutNoValue does what Helm does about the text that Go prints for a missing key.
func withoutNoValue(text string) string { return strings.ReplaceAll(text, "<no value>", "") }

func (r *renderer) functions(root *template.Template) template.FuncMap {
	functions := helmFunctions()
	makeConstant(functions)
	if r.marking != nil {
		functions = r.marking.wrapAll(functions)
	}
	counts := map[string]int{}
	functions["include"] = r.include(root, counts)
	functions["tpl"] = r.tpl(root, counts)
	functions["required"] = func(warning string, value any) (any, error) {
		if value == nil || value == "" {
			return value, errors.New(warnStart + warning + warnEnd)
		}
		return value, nil
	}
	functions["fail"] = func(message string) (string, error) { return "", errors.New(warnStart + strip(message) + warnEnd) }
	return functions
}

type textFunction = func(string, any) (string, error)

func (r *renderer) include(root *template.Template, counts map[string]int) textFunction {
	return func(name string, scope any) (string, error) {
		name = strip(name)
		if counts[name] > recursionLimit {
			return "", fmt.Errorf("rendering template has a nested reference name: %s: unable to execute template", name)
		}
		counts[name]++
		text := &boundedText{left: r.limit}
		err := root.ExecuteTemplate(text, name, scope)
		counts[name]--
		return text.String(), err
	}
}

func (r *renderer) tpl(parent *template.Template, counts map[string]int) textFunction {
	run := func(source string, scope any) (string, error) {
		clone, err := parent.Clone()
		if err != nil {
			return "", fmt.Errorf("cannot clone template: %w", err)
		}
		clone.Option("missingkey=zero") // lost by Clone, see golang/go#43022
		clone.Funcs(template.FuncMap{"include": r.include(clone, counts), "tpl": r.tpl(clone, counts)})
		parsed, err := clone.New(parent.Name()).Parse(source)
		if err != nil {
			return "", fmt.Errorf("cannot parse template %q: %w", source, err)
		}
		text := &boundedText{left: r.limit}
		if err := parsed.Execute(text, scope); err != nil {
			return "", fmt.Errorf("error during tpl function execution for %q: %w", source, err)
		}
		return withoutNoValue(text.String()), nil
	}
	return func(source string, scope any) (string, error) {
		if !hasMarker(source) {
			return run(source, scope)
		}
		if !strings.Contains(source, "{{-") && !strings.Contains(source, "-}}") { // a marker would stop the trimming
			if text, err := run(source, scope); err == nil {
				return text, nil
			}
		}
		return run(strip(source), scope)
	}
}

// markedLimit leaves room for the markers: about forty bytes on a line of forty.
const markedLimit = 4 * wire.OutputLimit
