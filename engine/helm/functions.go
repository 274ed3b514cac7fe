package helm

import (
	"reflect"
	"strings"
	"text/template"

	"go.yaml.in/yaml/v3"
)

// Functions that only move text about: called on the marked text too, whose result is kept when it differs
// from the plain one by markers alone.
var movesText = setOf("indent nindent trim trimSuffix trimPrefix trimAll replace quote squote printf print println cat toString nospace")

// Functions that hand their arguments through without reading them.
var handsThrough = setOf("default coalesce ternary required include tpl")

func setOf(names string) map[string]bool {
	set := map[string]bool{}
	for name := range strings.FieldsSeq(names) {
		set[name] = true
	}
	return set
}

// wrapAll makes every function blind to markers: what a template computes must not depend on them.
func (m *marking) wrapAll(functions template.FuncMap) template.FuncMap {
	wrapped := template.FuncMap{}
	for name, function := range textBuiltins() {
		wrapped[name] = m.wrap(name, function)
	}
	for name, function := range functions {
		if handsThrough[name] {
			wrapped[name] = function
		} else {
			wrapped[name] = m.wrap(name, function)
		}
	}
	wrapped["eq"] = equal
	wrapped["ne"] = func(left, right reflect.Value) (bool, error) {
		same, err := equal(left, right)
		return !same, err
	}
	wrapped[markFunction] = m.print
	return wrapped
}

func (m *marking) wrap(name string, function any) any {
	original := reflect.ValueOf(function)
	call := original.Call
	if original.Type().IsVariadic() {
		call = original.CallSlice
	}
	return reflect.MakeFunc(original.Type(), func(arguments []reflect.Value) []reflect.Value {
		plain, changed := make([]reflect.Value, len(arguments)), false
		for i, argument := range arguments {
			var one bool
			plain[i], one = stripValue(argument)
			changed = changed || one
		}
		results := call(plain)
		if name == "toYaml" && !changed {
			return []reflect.Value{reflect.ValueOf(m.markYAML(arguments[0].Interface(), results[0].String()))}
		}
		if changed && movesText[name] && results[0].Kind() == reflect.String {
			if marked := call(arguments); strip(marked[0].String()) == results[0].String() {
				return marked
			}
		}
		return results
	}).Interface()
}

// stripValue removes the markers of a text, of a text in an interface and of the items of a slice.
func stripValue(value reflect.Value) (stripped reflect.Value, changed bool) {
	switch value.Kind() {
	case reflect.String:
		if text := value.String(); hasMarker(text) {
			plain := reflect.New(value.Type()).Elem()
			plain.SetString(strip(text))
			return plain, true
		}
	case reflect.Interface:
		if inner := value.Elem(); inner.Kind() == reflect.String {
			if text, changed := stripValue(inner); changed {
				plain := reflect.New(value.Type()).Elem()
				plain.Set(text)
				return plain, true
			}
		}
	case reflect.Slice:
		return stripItems(value)
	}
	return value, false
}

func stripItems(slice reflect.Value) (stripped reflect.Value, changed bool) {
	stripped = slice
	for i := range slice.Len() {
		item, one := stripValue(slice.Index(i))
		if !one {
			continue
		}
		if !changed {
			stripped = reflect.MakeSlice(slice.Type(), slice.Len(), slice.Len())
			reflect.Copy(stripped, slice)
			changed = true
		}
		stripped.Index(i).Set(item)
	}
	return stripped, changed
}

// markYAML marks each line of the YAML of a known part of the values with its path.
func (m *marking) markYAML(value any, text string) string {
	base, known := m.values.pathOf(value)
	if !known || text == "" {
		return text
	}
	var document yaml.Node
	if yaml.Unmarshal([]byte(text), &document) != nil || len(document.Content) == 0 {
		return text
	}
	paths := map[int]string{}
	pathsByLine(document.Content[0], base, paths)
	last := base
	return markLines(text, func(line int) string {
		if path, starts := paths[line+1]; starts {
			last = path
		}
		if last == "" {
			return ""
		}
		return marker(m.valueMark(last))
	})
}

func pathsByLine(node *yaml.Node, path string, paths map[int]string) {
	switch node.Kind {
	case yaml.MappingNode:
		for i := 0; i+1 < len(node.Content); i += 2 {
			below := joinPath(path, node.Content[i].Value)
			paths[node.Content[i].Line] = below
			pathsByLine(node.Content[i+1], below, paths)
		}
	case yaml.SequenceNode:
		for i, item := range node.Content {
			below := path + itemName(i)
			if _, taken := paths[item.Line]; !taken {
				paths[item.Line] = below
			}
			pathsByLine(item, below, paths)
		}
	}
}
