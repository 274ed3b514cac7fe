package helm

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// identities knows maps and slices of the values by their address, so that a map handed through include,
// dict, with and range is still recognised.
type identities struct {
	paths    map[uintptr]string
	contexts map[uintptr]string // a chart's context (`.`) -> the path of its values
}

func newIdentities(values any, templates map[string]renderable) *identities {
	known := &identities{paths: map[uintptr]string{}, contexts: map[uintptr]string{}}
	known.learn(reflect.ValueOf(values), "")
	for _, one := range templates {
		path, _ := known.pathOf(one.vals["Values"])
		known.contexts[reflect.ValueOf(one.vals).Pointer()] = path
	}
	return known
}

func (known *identities) learn(value reflect.Value, path string) {
	for value.Kind() == reflect.Interface {
		value = value.Elem()
	}
	if !isCollection(value) {
		return
	}
	known.paths[value.Pointer()] = path
	if value.Kind() == reflect.Slice {
		for i := range value.Len() {
			known.learn(value.Index(i), path+itemName(i))
		}
		return
	}
	for _, key := range value.MapKeys() {
		known.learn(value.MapIndex(key), joinPath(path, fmt.Sprint(key.Interface())))
	}
}

func (known *identities) pathOf(value any) (string, bool) {
	reflected := reflect.ValueOf(value)
	if !isCollection(reflected) {
		return "", false
	}
	path, ok := known.paths[reflected.Pointer()]
	return path, ok
}

// resolve follows names from a base; the last collection of known identity on the way anchors the path.
func (known *identities) resolve(base any, names []string) (path string, ok bool) {
	current := reflect.ValueOf(base)
	rest := names
	if isCollection(current) {
		if values, is := known.contexts[current.Pointer()]; is && current.Kind() == reflect.Map {
			if len(names) == 0 || names[0] != "Values" {
				return "", false
			}
			path, rest, ok = values, names[1:], true
		} else if path, ok = known.paths[current.Pointer()]; !ok {
			path = ""
		}
	}
	for i, name := range names {
		current = member(current, name)
		if !isCollection(current) {
			if !current.IsValid() {
				break
			}
			continue
		}
		if anchor, is := known.paths[current.Pointer()]; is {
			path, rest, ok = anchor, names[i+1:], true
		} else if values, is := known.contexts[current.Pointer()]; is && i+1 < len(names) && names[i+1] == "Values" {
			path, rest, ok = values, names[i+2:], true
		}
	}
	if !ok {
		return "", false
	}
	for _, name := range rest {
		path = joinPath(path, name)
	}
	return path, path != ""
}

// member is the value under a name of a map with text keys, the zero Value if there is none.
func member(of reflect.Value, name string) reflect.Value {
	for of.Kind() == reflect.Interface || of.Kind() == reflect.Pointer {
		of = of.Elem()
	}
	if of.Kind() != reflect.Map || of.Type().Key().Kind() != reflect.String {
		return reflect.Value{}
	}
	found := of.MapIndex(reflect.ValueOf(name).Convert(of.Type().Key()))
	for found.Kind() == reflect.Interface {
		found = found.Elem()
	}
	return found
}

func itemName(i int) string { return "[" + strconv.Itoa(i) + "]" }

// joinPath writes a values path as `a.b[0]."c.d"`.
func joinPath(path, name string) string {
	if name == "" || strings.ContainsAny(name, `.[]"`) {
		name = strconv.Quote(name)
	}
	if path == "" {
		return name
	}
	return path + "." + name
}
