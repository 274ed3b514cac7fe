package kustomize

import (
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
	"sigs.k8s.io/kustomize/api/resource"
	"sigs.k8s.io/kustomize/api/types"
	"sigs.k8s.io/kustomize/kyaml/resid"
)

// patch is one thing that changed an object: a document of a patch file, or a field of a kustomization.
type patch struct {
	Path  string `json:"path"`
	Index int    `json:"index"`
	Kind  string `json:"kind"`
}

// kindOfTransformer words Kustomize's built-in transformers other than the patches.
var kindOfTransformer = map[string]string{
	"AnnotationsTransformer":  "annotation",
	"HashTransformer":         "hash",
	"ImageTagTransformer":     "image",
	"LabelTransformer":        "label",
	"NamespaceTransformer":    "namespace",
	"PrefixTransformer":       "prefix",
	"PrefixSuffixTransformer": "prefix",
	"ReplacementTransformer":  "replacement",
	"ReplicaCountTransformer": "replica",
	"SuffixTransformer":       "suffix",
}

// patchesOf answers what one transformer of a kustomization did to an object. Kustomize annotates every
// object with every transformer that it went through, so those that select objects are matched here.
func patchesOf(files *memory, file string, k *types.Kustomization, transformer string, one *resource.Resource) []patch {
	switch transformer {
	case "PatchTransformer", "PatchStrategicMergeTransformer", "PatchJson6902Transformer":
		if k == nil {
			return nil
		}
		return writtenPatches(files, file, k, one)
	case "ImageTagTransformer":
		if k != nil && !usesImage(k, one) {
			return nil
		}
	case "ReplicaCountTransformer":
		if k != nil && !hasReplicas(k, one) {
			return nil
		}
	}
	kind := kindOfTransformer[transformer]
	if kind == "" {
		return nil
	}
	return []patch{{Path: file, Kind: kind}}
}

func writtenPatches(files *memory, file string, k *types.Kustomization, one *resource.Resource) (applied []patch) {
	for _, written := range k.PatchesStrategicMerge {
		applied = append(applied, matching(files, file, types.Patch{Path: string(written)}, one)...)
	}
	for _, written := range k.Patches {
		applied = append(applied, matching(files, file, written, one)...)
	}
	for _, written := range k.PatchesJson6902 {
		applied = append(applied, matching(files, file, written, one)...)
	}
	return applied
}

// matching answers the documents of one patch that apply to an object.
func matching(files *memory, file string, written types.Patch, one *resource.Resource) (applied []patch) {
	source, text, kind := file, written.Patch, "inline"
	if written.Path != "" && !strings.Contains(written.Path, "\n") {
		source, kind = relative(path.Join(path.Dir(file), written.Path)), ""
		text = string(files.files[absolute(source)])
	} else if text == "" {
		text = written.Path // patchesStrategicMerge may hold the text itself
	}
	decoder := yaml.NewDecoder(strings.NewReader(text))
	for index := 0; ; index++ {
		var node yaml.Node
		if decoder.Decode(&node) != nil {
			return applied
		}
		if len(node.Content) == 0 || !selects(written.Target, node.Content[0], one) {
			continue
		}
		found := patch{Path: source, Index: index, Kind: kind}
		if kind == "inline" {
			found.Index = 0
		} else if node.Content[0].Kind == yaml.SequenceNode {
			found.Kind = "json6902"
		} else {
			found.Kind = "strategic"
		}
		applied = append(applied, found)
	}
}

// selects tells whether a patch is for an object: by its target, else by the kind and name that it bears.
func selects(target *types.Selector, document *yaml.Node, one *resource.Resource) bool {
	if target != nil {
		return targets(*target, one)
	}
	var bears identity
	if document.Decode(&bears) != nil {
		return false
	}
	return bears.Kind == one.GetKind() && bears.Metadata.Name != "" && strings.Contains(one.GetName(), bears.Metadata.Name)
}

func targets(target types.Selector, one *resource.Resource) bool {
	name := target.Name
	target.ResId = resid.ResId{Gvk: target.Gvk} // names and namespaces may have been changed since
	selector, err := types.NewSelectorRegex(&target)
	if err != nil || !selector.MatchGvk(one.GetGvk()) {
		return false
	}
	if name != "" && !containsMatch(name, one.GetName()) {
		return false
	}
	if fits, err := one.MatchesLabelSelector(target.LabelSelector); err != nil || !fits {
		return false
	}
	fits, err := one.MatchesAnnotationSelector(target.AnnotationSelector)
	return err == nil && fits
}

func usesImage(k *types.Kustomization, one *resource.Resource) bool {
	text, err := one.AsYAML()
	if err != nil {
		return false
	}
	for _, image := range append(k.Images, k.ImageTags...) {
		name := image.NewName
		if name == "" {
			name = image.Name
		}
		if strings.Contains(string(text), "image: "+name) {
			return true
		}
	}
	return false
}

// scaled are the kinds that `replicas` changes (builtinpluginconsts, replicasFieldSpecs).
var scaled = []string{"Deployment", "ReplicaSet", "ReplicationController", "StatefulSet"}

func hasReplicas(k *types.Kustomization, one *resource.Resource) bool {
	if !slices.Contains(scaled, one.GetKind()) {
		return false
	}
	for _, replica := range k.Replicas {
		if strings.Contains(one.GetName(), replica.Name) {
			return true
		}
	}
	return false
}
