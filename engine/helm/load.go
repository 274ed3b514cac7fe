package helm

import (
	"bytes"
	"cmp"
	"path"
	"slices"
	"strings"
	"unsafe"

	"helm.sh/helm/v3/pkg/chart"
	"helm.sh/helm/v3/pkg/chart/loader"
	"helm.sh/helm/v3/pkg/ignore"

	"github.com/cloud-pi-native/accostage/engine/wire"
)

var byteOrderMark = []byte{0xEF, 0xBB, 0xBF}

// paths tells the path in the repository of a file of a chart, by the address of its first byte: Helm
// renames files as it goes down the subcharts but never copies them. An empty file has no path.
type paths map[*byte]string

func (known paths) of(data []byte) string {
	if len(data) == 0 {
		return ""
	}
	return known[unsafe.SliceData(data)]
}

// load reads the chart of a folder as loader.LoadDir does: .helmignore, byte order marks, packed subcharts.
func load(request *wire.Request) (*chart.Chart, paths, error) {
	prefix := folderPrefix(request.Chart)
	rules, err := ignoreRules(request.Files, prefix)
	if err != nil {
		return nil, nil, err
	}
	files := chartFiles(request.Files, prefix, rules)
	left := loader.MaxDecompressedChartSize
	files, err = unpackSubcharts(files, archiveDepth, &left)
	if err != nil {
		return nil, nil, err
	}
	known := paths{}
	for _, file := range files {
		if len(file.Data) > 0 {
			known[unsafe.SliceData(file.Data)] = prefix + file.Name
		}
	}
	loaded, err := loader.LoadFiles(files)
	if err != nil {
		return nil, nil, err
	}
	sortSubcharts(loaded)
	return loaded, known, nil
}

// folderPrefix is what the names of the files of a folder begin with.
func folderPrefix(folder string) string {
	folder = path.Clean("/" + folder)[1:]
	if folder == "" {
		return ""
	}
	return folder + "/"
}

func ignoreRules(files []wire.File, prefix string) (*ignore.Rules, error) {
	rules := ignore.Empty()
	for _, file := range files {
		if file.Name != prefix+ignore.HelmIgnore {
			continue
		}
		parsed, err := ignore.Parse(bytes.NewReader(file.Data))
		if err != nil {
			return nil, err
		}
		rules = parsed
	}
	rules.AddDefaults()
	return rules, nil
}

// chartFiles are the files below prefix that .helmignore leaves, in the order in which Helm walks a folder.
func chartFiles(files []wire.File, prefix string, rules *ignore.Rules) (kept []*loader.BufferedFile) {
	ignoredFolders := map[string]bool{}
	for _, file := range files {
		name, inside := strings.CutPrefix(file.Name, prefix)
		if !inside || name == "" || inIgnoredFolder(name, rules, ignoredFolders) {
			continue
		}
		if rules.Ignore(name, wire.FileInfo(name, len(file.Data))) {
			continue
		}
		kept = append(kept, &loader.BufferedFile{Name: name, Data: bytes.TrimPrefix(file.Data, byteOrderMark)})
	}
	slices.SortStableFunc(kept, func(a, b *loader.BufferedFile) int {
		return slices.Compare(strings.Split(a.Name, "/"), strings.Split(b.Name, "/"))
	})
	return kept
}

func inIgnoredFolder(name string, rules *ignore.Rules, known map[string]bool) bool {
	for i := range len(name) {
		if name[i] != '/' {
			continue
		}
		folder := name[:i]
		ignored, seen := known[folder]
		if !seen {
			ignored = rules.Ignore(folder, wire.FolderInfo(folder))
			known[folder] = ignored
		}
		if ignored {
			return true
		}
	}
	return false
}

// sortSubcharts gives one order to what Helm adds in the random order of a Go map.
func sortSubcharts(of *chart.Chart) {
	subcharts := slices.Clone(of.Dependencies())
	slices.SortStableFunc(subcharts, func(a, b *chart.Chart) int {
		return cmp.Or(cmp.Compare(a.Name(), b.Name()), cmp.Compare(a.Metadata.Version, b.Metadata.Version))
	})
	of.SetDependencies(subcharts...)
	for _, subchart := range subcharts {
		sortSubcharts(subchart)
	}
}
