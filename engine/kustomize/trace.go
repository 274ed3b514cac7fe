package kustomize

import (
	"path"
	"strings"

	"go.yaml.in/yaml/v3"
	"sigs.k8s.io/kustomize/api/resmap"
	"sigs.k8s.io/kustomize/api/resource"
)

// traced is where one built object comes from.
type traced struct {
	origin    *origin
	generator *generator
	patches   []patch
}

// trace builds a second time with Kustomize's own origin and transformer annotations, asked for in memory,
// and reads them. The first build is the one whose text counts: annotations can meet a patch that replaces
// them all. It answers nil when the two builds do not hold the same objects.
func trace(files *memory, root string, found *tree, built resmap.ResMap) []traced {
	asking, ok := withBuildMetadata(files.files[absolute(found.root)])
	if !ok {
		return nil
	}
	annotated, err := run(files.with(found.root, asking), root)
	if err != nil || annotated.Size() != built.Size() {
		return nil
	}
	objects := built.Resources()
	list := make([]traced, len(objects))
	for i, one := range annotated.Resources() {
		if one.CurId() != objects[i].CurId() {
			return nil
		}
		list[i] = traceOne(files, root, found, one)
	}
	return list
}

func traceOne(files *memory, root string, found *tree, one *resource.Resource) traced {
	result := traced{patches: []patch{}}
	if from, err := one.GetOrigin(); err == nil && from != nil {
		if from.Path != "" {
			file := relative(path.Join(root, from.Path))
			result.origin = &origin{Path: file, Index: indexIn(files.files[absolute(file)], one)}
		} else if from.ConfiguredIn != "" {
			result.generator = &generator{Path: relative(path.Join(root, from.ConfiguredIn)), Name: from.ConfiguredBy.Kind}
		}
	}
	seen := map[patch]bool{}
	transformations, err := one.GetTransformations()
	if err != nil {
		return result
	}
	for _, step := range transformations {
		file := relative(path.Join(root, step.ConfiguredIn))
		for _, applied := range patchesOf(files, file, found.kustomizations[file], step.ConfiguredBy.Kind, one) {
			if !seen[applied] {
				seen[applied] = true
				result.patches = append(result.patches, applied)
			}
		}
	}
	return result
}

// withBuildMetadata asks for both annotations in the text of a kustomization.
func withBuildMetadata(text []byte) ([]byte, bool) {
	var file yaml.Node
	if yaml.Unmarshal(text, &file) != nil || len(file.Content) == 0 || file.Content[0].Kind != yaml.MappingNode {
		return nil, false
	}
	top := file.Content[0]
	wanted := &yaml.Node{Kind: yaml.SequenceNode}
	for i := 0; i+1 < len(top.Content); i += 2 {
		if top.Content[i].Value == "buildMetadata" {
			wanted = top.Content[i+1]
			wanted.Content = append([]*yaml.Node{}, wanted.Content...)
			top.Content = append(top.Content[:i:i], top.Content[i+2:]...)
			break
		}
	}
	for _, name := range []string{"originAnnotations", "transformerAnnotations"} {
		wanted.Content = append(wanted.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: name})
	}
	top.Content = append(top.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: "buildMetadata"}, wanted)
	asking, err := yaml.Marshal(&file)
	return asking, err == nil
}

// identity is what a document of a file says it is.
type identity struct {
	Kind     string `yaml:"kind"`
	Metadata struct {
		Name string `yaml:"name"`
	} `yaml:"metadata"`
	Items []identity `yaml:"items"`
}

// indexIn finds the document of a file that an object was read from. Its name may since have been given a
// prefix, a suffix and a hash: the longest name of the same kind that it contains is taken.
func indexIn(text []byte, one *resource.Resource) int {
	best, length := 0, -1
	decoder := yaml.NewDecoder(strings.NewReader(string(text)))
	for index := 0; ; index++ {
		var node yaml.Node
		if decoder.Decode(&node) != nil {
			return best
		}
		var document identity
		if node.Decode(&document) != nil {
			continue
		}
		for _, candidate := range append(document.Items, document) {
			name := candidate.Metadata.Name
			if candidate.Kind == one.GetKind() && len(name) > length && strings.Contains(one.GetName(), name) {
				best, length = index, len(name)
			}
		}
	}
}
