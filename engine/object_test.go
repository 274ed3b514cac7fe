package engine_test

import (
	"fmt"
	"sort"
	"strings"

	"go.yaml.in/yaml/v3"
)

// object is a YAML document as its scalars by path: easy to compare and to show.
type object map[string]string

// objectsOf reads the documents of a text that hold something.
func objectsOf(text string) (list []object) {
	decoder := yaml.NewDecoder(strings.NewReader(text))
	for {
		var node yaml.Node
		if err := decoder.Decode(&node); err != nil {
			if err.Error() != "EOF" {
				list = append(list, object{"": err.Error()})
			}
			return list
		}
		one := object{}
		one.add("", &node)
		if len(one) > 0 && (len(one) > 1 || one[""] != "!!null ") {
			list = append(list, one)
		}
	}
}

func (one object) add(path string, node *yaml.Node) {
	switch node.Kind {
	case yaml.DocumentNode:
		one.add(path, node.Content[0])
	case yaml.AliasNode:
		one.add(path, node.Alias)
	case yaml.MappingNode:
		for i := 0; i+1 < len(node.Content); i += 2 {
			one.add(path+"."+node.Content[i].Value, node.Content[i+1])
		}
	case yaml.SequenceNode:
		for i, item := range node.Content {
			one.add(fmt.Sprintf("%s[%d]", path, i), item)
		}
	case yaml.ScalarNode:
		value := node.Value
		if node.Tag == "!!null" {
			value = ""
		}
		one[path] = node.Tag + " " + value
	}
}

// firstDifference compares with the first of two runs of a command, but for what differs between the two
// (random names, generated certificates). It answers "" when all is equal.
func firstDifference(got, first, second []object) string {
	if len(got) != len(first) {
		return fmt.Sprintf("%d objects, %d expected", len(got), len(first))
	}
	for i := range first {
		paths := map[string]bool{}
		for path := range got[i] {
			paths[path] = true
		}
		for path := range first[i] {
			paths[path] = true
		}
		sorted := make([]string, 0, len(paths))
		for path := range paths {
			sorted = append(sorted, path)
		}
		sort.Strings(sorted)
		for _, path := range sorted {
			unstable := i >= len(second) || first[i][path] != second[i][path]
			if !unstable && got[i][path] != first[i][path] {
				return fmt.Sprintf("object %d, %s: %q, %q expected", i, path, got[i][path], first[i][path])
			}
		}
	}
	return ""
}
