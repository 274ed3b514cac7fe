package helm

import (
	"reflect"

	"helm.sh/helm/v3/pkg/chartutil"
)

// copier copies what templates can change with `set`, `unset` and `merge`. What was one map under two names,
// such as the global values of two charts, stays one.
type copier struct{ done map[uintptr]any }

// copyValues copies the values that a chart is rendered with.
func copyValues(values chartutil.Values) chartutil.Values {
	return copier{map[uintptr]any{}}.copy(values).(chartutil.Values)
}

func (c copier) copy(value any) any {
	switch value := value.(type) {
	case chartutil.Values:
		return chartutil.Values(c.table(value))
	case map[string]any:
		return c.table(value)
	case []any:
		items := make([]any, len(value))
		for i, item := range value {
			items[i] = c.copy(item)
		}
		return items
	}
	return value
}

func (c copier) table(table map[string]any) map[string]any {
	if table == nil {
		return nil
	}
	address := reflect.ValueOf(table).Pointer()
	if known, ok := c.done[address]; ok {
		return known.(map[string]any)
	}
	copied := make(map[string]any, len(table))
	c.done[address] = copied
	for name, value := range table {
		copied[name] = c.copy(value)
	}
	return copied
}
