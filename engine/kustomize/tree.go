package kustomize

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"sigs.k8s.io/kustomize/api/konfig"
	"sigs.k8s.io/kustomize/api/types"

	"github.com/cloud-pi-native/accostage/engine/wire"
)

// tree is what a walk over a kustomization and those that it names has found. Paths are relative to the
// root of the repository.
type tree struct {
	root           string // path of the kustomization file that is built
	kustomizations map[string]*types.Kustomization
	remote         []string
	remoteIn       string // the kustomization file that names the first address
	helmCharts     string // the first kustomization file that has charts
	visited        map[string]bool
	files          *memory
}

// readTree fails when the folder has no kustomization; what is wrong below is left for Kustomize to say.
func readTree(files *memory, folder string) (*tree, error) {
	found := &tree{kustomizations: map[string]*types.Kustomization{}, visited: map[string]bool{}, files: files}
	file := kustomizationFile(files, folder)
	if file == "" {
		return nil, &wire.Failure{
			Kind: wire.KindKustomize, Path: relative(folder),
			Message: fmt.Sprintf("no kustomization.yaml, kustomization.yml or Kustomization in %s", shown(folder)),
		}
	}
	found.root = relative(file)
	found.visit(folder)
	return found, nil
}

// kustomizationFile is "" when a folder has none.
func kustomizationFile(files *memory, folder string) string {
	for _, name := range konfig.RecognizedKustomizationFileNames() {
		if file := path.Join(folder, name); files.files[file] != nil {
			return file
		}
	}
	return ""
}

func (t *tree) visit(folder string) {
	if t.visited[folder] {
		return
	}
	t.visited[folder] = true
	file := kustomizationFile(t.files, folder)
	if file == "" {
		return
	}
	kustomization := &types.Kustomization{}
	if kustomization.Unmarshal(t.files.files[file]) != nil {
		return
	}
	name := relative(file)
	t.kustomizations[name] = kustomization
	if t.helmCharts == "" && len(kustomization.HelmCharts)+len(kustomization.HelmChartInflationGenerator) > 0 {
		t.helmCharts = name
	}
	for _, written := range namedFiles(kustomization) {
		switch {
		case isAddress(written):
			t.addRemote(name, written)
		case !strings.Contains(written, "\n"):
			t.visit(path.Join(folder, written))
		}
	}
}

func (t *tree) addRemote(file, address string) {
	if t.remoteIn == "" {
		t.remoteIn = file
	}
	if !slices.Contains(t.remote, address) {
		t.remote = append(t.remote, address)
	}
}

// namedFiles lists everything that a kustomization would have loaded.
func namedFiles(k *types.Kustomization) []string {
	named := slices.Concat(k.Resources, k.Bases, k.Components, k.Crds, k.Configurations, k.Generators, k.Transformers, k.Validators)
	for _, one := range k.PatchesStrategicMerge {
		named = append(named, string(one))
	}
	for _, one := range slices.Concat(k.Patches, k.PatchesJson6902) {
		named = append(named, one.Path)
	}
	for _, one := range k.Replacements {
		named = append(named, one.Path)
	}
	for _, one := range k.ConfigMapGenerator {
		named = append(named, sourcesOf(one.KvPairSources)...)
	}
	for _, one := range k.SecretGenerator {
		named = append(named, sourcesOf(one.KvPairSources)...)
	}
	return append(named, k.OpenAPI["path"])
}

// sourcesOf are the files of a generator, which may be written `key=file`.
func sourcesOf(from types.KvPairSources) (named []string) {
	for _, written := range from.FileSources {
		if _, file, keyed := strings.Cut(written, "="); keyed && !isAddress(written) {
			written = file
		}
		named = append(named, written)
	}
	return append(append(named, from.EnvSources...), from.EnvSource)
}

func relative(name string) string { return strings.TrimPrefix(absolute(name), "/") }

func shown(folder string) string {
	if name := relative(folder); name != "" {
		return name
	}
	return "the root of the repository"
}
