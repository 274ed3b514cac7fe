package kustomize

import (
	"fmt"
	"path"
	"regexp"
	"strconv"
	"strings"

	"github.com/cloud-pi-native/accostage/engine/wire"
)

func remoteFailure(found *tree) error {
	return &wire.Failure{
		Kind: wire.KindRemote, Path: found.remoteIn, Remote: found.remote,
		Message: fmt.Sprintf("the kustomization needs %s, which is not in the repository", strings.Join(found.remote, ", ")),
	}
}

func helmChartsFailure(file string) error {
	return &wire.Failure{Kind: wire.KindHelmCharts, Path: file, Message: "the kustomization inflates Helm charts (helmCharts)"}
}

var yamlLine = regexp.MustCompile(`\bline (\d+)`)

// buildFailure words what Kustomize says, and finds the file that it names.
func buildFailure(err error, files *memory, found *tree) error {
	text := strings.Join(strings.Fields(err.Error()), " ")
	if strings.Contains(text, "must specify --enable-helm") {
		return helmChartsFailure(found.root)
	}
	message := innermost(text)
	failure := &wire.Failure{
		Kind: wire.KindKustomize, Path: found.root,
		Message: strings.ReplaceAll(message, "'/", "'"), // the root of the repository is / here
	}
	if file := innermostKustomization(text, files); file != "" {
		failure.Path = file
	}
	if file := namedFile(message, path.Dir(failure.Path), files); file != "" {
		failure.Path = file
	}
	if line := yamlLine.FindStringSubmatch(message); line != nil {
		failure.Line, _ = strconv.Atoi(line[1])
	}
	return failure
}

// nesting is what Kustomize adds at each level that an error goes through.
var nesting = regexp.MustCompile(`^(?:accumulating (?:resources|components): |accumulateDirectory: "|recursed accumulation of path '[^']*': |accumulation err='|accumulating (?:resources|components) from '[^']*': )`)

// innermost drops the nesting. Kustomize tries each path as a file, then as a folder, and tells both:
// `accumulation err='why it is no file': why it is no folder`. The first is noise when the path is a folder
// (`must resolve to a file`), the second when it is a file.
func innermost(text string) string {
	const noFile = "must resolve to a file': "
	if at := strings.LastIndex(text, noFile); at >= 0 {
		text = text[at+len(noFile):]
	}
	for {
		shorter := nesting.ReplaceAllString(text, "")
		if shorter == text {
			break
		}
		text = shorter
	}
	for _, noFolder := range []string{"': must build at directory: ", "': new root "} {
		text, _, _ = strings.Cut(text, noFolder)
	}
	return text
}

var recursed = regexp.MustCompile(`recursed accumulation of path '([^']*)'`)

// innermostKustomization is the file of the last folder that an error went through.
func innermostKustomization(text string, files *memory) string {
	folders := recursed.FindAllStringSubmatch(text, -1)
	if len(folders) == 0 {
		return ""
	}
	return relative(kustomizationFile(files, absolute(folders[len(folders)-1][1])))
}

var word = regexp.MustCompile(`[^\s'":;]+`)

// namedFile is the file of the repository that a message names, as an absolute path or from a folder: the
// last one that exists.
func namedFile(text, folder string, files *memory) (named string) {
	for _, name := range word.FindAllString(text, -1) {
		if !path.IsAbs(name) {
			name = path.Join("/", folder, name)
		}
		if _, exists := files.files[path.Clean(name)]; exists {
			named = relative(name)
		}
	}
	return named
}
