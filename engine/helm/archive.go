package helm

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"fmt"
	"path"
	"strings"

	"helm.sh/helm/v3/pkg/chart/loader"
)

// archiveDepth is how deep packed charts may hold packed charts: Helm knows no limit, a bomb would not either.
const archiveDepth = 8

// unpackSubcharts replaces each `charts/x-1.2.3.tgz` by the files it holds, as `charts/x-1.2.3.tgz!x/...`.
// Helm would unpack them itself, but then nothing would say which archive a template comes from.
func unpackSubcharts(files []*loader.BufferedFile, depth int, left *int64) ([]*loader.BufferedFile, error) {
	var unpacked []*loader.BufferedFile
	for _, file := range files {
		if !isPackedSubchart(file.Name) {
			unpacked = append(unpacked, file)
			continue
		}
		if depth == 0 {
			return nil, fmt.Errorf("%s: archives are nested more than %d deep", file.Name, archiveDepth)
		}
		inside, err := loader.LoadArchiveFiles(bytes.NewReader(file.Data))
		if err != nil {
			return nil, fmt.Errorf("error unpacking subchart %s: %w", strings.TrimPrefix(file.Name, "charts/"), err)
		}
		for _, one := range inside {
			*left -= int64(len(one.Data))
		}
		if *left < 0 {
			return nil, fmt.Errorf("%s: the packed charts hold more than %d bytes", file.Name, loader.MaxDecompressedChartSize)
		}
		inside, err = unpackSubcharts(inside, depth-1, left)
		if err != nil {
			return nil, err
		}
		folder := file.Name + "!" + topFolder(file.Data)
		for _, one := range inside {
			unpacked = append(unpacked, &loader.BufferedFile{Name: path.Join(folder, one.Name), Data: one.Data})
		}
	}
	return unpacked, nil
}

// isPackedSubchart follows loader.LoadFiles: directly under charts/, not hidden by its first character. The
// subchart of a subchart's folder counts too.
func isPackedSubchart(name string) bool {
	if path.Ext(name) != ".tgz" {
		return false
	}
	folder, base := path.Split(name)
	if strings.IndexAny(base, "_.") == 0 {
		return false
	}
	for folder != "" {
		inner, ok := strings.CutPrefix(folder, "charts/")
		if !ok {
			return false
		}
		subchart, rest, _ := strings.Cut(inner, "/")
		if inner != "" && strings.IndexAny(subchart, "_.") == 0 {
			return false
		}
		folder = rest
	}
	return true
}

// topFolder is the folder that the files of a packed chart are in, the name of the chart as a rule.
func topFolder(archive []byte) string {
	unzipped, err := gzip.NewReader(bytes.NewReader(archive))
	if err != nil {
		return ""
	}
	defer unzipped.Close()
	for entries := tar.NewReader(unzipped); ; {
		entry, err := entries.Next()
		if err != nil {
			return ""
		}
		folder, _, below := strings.Cut(strings.ReplaceAll(entry.Name, `\`, "/"), "/")
		if below && folder != "" && folder != "." {
			return folder
		}
	}
}
