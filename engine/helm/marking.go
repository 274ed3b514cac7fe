package helm

import (
	"fmt"
	"reflect"
	"strings"
	"text/template"
	"text/template/parse"

	"helm.sh/helm/v3/pkg/chartutil"
)

// markFunction ends the pipeline of every printing action of an instrumented template.
const markFunction = "__mark"

// marking is one instrumented render: what its markers stand for, and what is known of the values.
type marking struct {
	marks      []mark
	values     *identities
	valueMarks map[string]int
}

func newMarking() *marking { return &marking{valueMarks: map[string]int{}} }

func (m *marking) add(one mark) int {
	m.marks = append(m.marks, one)
	return len(m.marks) - 1
}

func (m *marking) valueMark(path string) int {
	if id, known := m.valueMarks[path]; known {
		return id
	}
	id := m.add(mark{values: path})
	m.valueMarks[path] = id
	return id
}

// instrument puts markers into the parsed templates, in place.
func (m *marking) instrument(root *template.Template, templates map[string]renderable, values chartutil.Values) {
	m.values = newIdentities(values["Values"], templates)
	for _, one := range root.Templates() {
		if one.Tree == nil || one.Tree.Root == nil {
			continue
		}
		file := one.Tree.ParseName
		instrumenter := instrumenter{marking: m, file: file, lines: newLineIndex(templates[file].tpl)}
		instrumenter.list(one.Tree.Root, newScope())
	}
}

// print is what markFunction calls: it marks each line of the printed text with the action, and with the
// paths of the values that the action reads. The parameters are reflect.Value so that text/template's own
// rules for printing still apply to what is addressable.
func (m *marking) print(id int, arguments ...reflect.Value) any {
	text := printed(arguments[len(arguments)-1])
	if strings.TrimSpace(text) == "" {
		return text
	}
	markers := marker(id)
	for i, read := range m.marks[id].reads {
		base := arguments[i]
		if i == len(arguments)-1 || !base.IsValid() || !base.CanInterface() {
			continue
		}
		if path, ok := m.values.resolve(base.Interface(), read.names); ok {
			markers += marker(m.valueMark(path))
		}
	}
	return markLines(text, func(int) string { return markers })
}

// printed is what text/template prints for a value (exec.go, printValue).
func printed(value reflect.Value) string {
	for value.IsValid() && value.Kind() == reflect.Interface {
		value = value.Elem()
	}
	if !value.IsValid() {
		return "<no value>"
	}
	if value.Kind() == reflect.Pointer && !value.IsNil() {
		if _, ok := value.Interface().(fmt.Stringer); !ok {
			value = value.Elem()
		}
	}
	if value.CanAddr() {
		if text, ok := value.Addr().Interface().(fmt.Stringer); ok {
			return text.String()
		}
	}
	if text, ok := value.Interface().(string); ok {
		return text
	}
	return fmt.Sprint(value.Interface())
}

// printCall is the command `__mark id base...` that receives the piped value last.
func printCall(id int, position parse.Pos, reads []read) *parse.CommandNode {
	number := &parse.NumberNode{NodeType: parse.NodeNumber, Pos: position, IsInt: true, Int64: int64(id), Text: fmt.Sprint(id)}
	arguments := []parse.Node{parse.NewIdentifier(markFunction).SetPos(position), number}
	for _, one := range reads {
		arguments = append(arguments, one.base)
	}
	return &parse.CommandNode{NodeType: parse.NodeCommand, Pos: position, Args: arguments}
}
