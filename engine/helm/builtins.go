package helm

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"text/template"
)

// textBuiltins are text/template's own functions that read texts, to be wrapped as Helm's are.
func textBuiltins() template.FuncMap {
	return template.FuncMap{
		"len":      length,
		"printf":   fmt.Sprintf,
		"print":    fmt.Sprint,
		"println":  fmt.Sprintln,
		"html":     template.HTMLEscaper,
		"js":       template.JSEscaper,
		"urlquery": template.URLQueryEscaper,
	}
}

func length(value any) (int, error) {
	reflected := reflect.ValueOf(value)
	switch reflected.Kind() {
	case reflect.String, reflect.Map, reflect.Slice, reflect.Array:
		return reflected.Len(), nil
	}
	return 0, fmt.Errorf("len of type %T", value)
}

var equalTemplate = template.Must(template.New("eq").Parse(`{{ eq .Left .Right }}`))

// equal is `eq` without the markers. Texts are compared here; everything else by text/template itself, so
// that its rules about types stay the library's.
func equal(first reflect.Value, others ...reflect.Value) (bool, error) {
	if len(others) == 0 {
		return false, errors.New("missing argument for comparison")
	}
	left := unmarked(first)
	for _, other := range others {
		same, err := equalPair(left, unmarked(other))
		if same || err != nil {
			return same, err
		}
	}
	return false, nil
}

func equalPair(left, right any) (bool, error) {
	leftText, leftIsText := left.(string)
	if rightText, ok := right.(string); ok && leftIsText {
		return leftText == rightText, nil
	}
	var answer strings.Builder
	if err := equalTemplate.Execute(&answer, map[string]any{"Left": left, "Right": right}); err != nil {
		return false, err
	}
	return answer.String() == "true", nil
}

func unmarked(value reflect.Value) any {
	if !value.IsValid() {
		return nil
	}
	plain, _ := stripValue(value)
	if plain.Kind() == reflect.Interface && plain.IsNil() {
		return nil
	}
	return plain.Interface()
}
