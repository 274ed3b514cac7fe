package helm

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/cloud-pi-native/accostage/engine/wire"
)

// oneLine makes a message fit one line.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

var yamlPlace = regexp.MustCompile(`\bline (\d+)\b:?`)

// yamlLine reads the line out of a YAML error, 0 if it names none.
func yamlLine(err error) int {
	found := yamlPlace.FindStringSubmatch(err.Error())
	if found == nil {
		return 0
	}
	line, _ := strconv.Atoi(found[1])
	return line
}

// yamlMessage leaves what is wrong: the place is in the failure's own fields.
func yamlMessage(err error) string {
	text := oneLine(err.Error())
	for _, noise := range []string{"error converting YAML to JSON: ", "error unmarshaling JSON: while decoding JSON: ", "yaml: "} {
		text = strings.ReplaceAll(text, noise, "")
	}
	return strings.TrimSpace(yamlPlace.ReplaceAllString(text, ""))
}

func chartFailure(request *wire.Request, message string) error {
	return &wire.Failure{Kind: wire.KindChart, Message: oneLine(message), Path: folderPrefix(request.Chart) + "Chart.yaml"}
}

// loadFailure tells which file of the chart cannot be read, from Helm's `cannot load values.yaml: ...`.
func loadFailure(request *wire.Request, err error) error {
	failure := &wire.Failure{Kind: wire.KindChart, Message: yamlMessage(err), Path: folderPrefix(request.Chart) + "Chart.yaml"}
	if strings.HasPrefix(err.Error(), "Chart.yaml file is missing") {
		return failure
	}
	text := oneLine(err.Error())
	subchart := regexp.MustCompile(`^error unpacking subchart (\S+) in \S+: `)
	folder := folderPrefix(request.Chart)
	for {
		found := subchart.FindStringSubmatch(text)
		if found == nil {
			break
		}
		folder += "charts/" + found[1] + "/"
		text = text[len(found[0]):]
		failure.Path = folder + "Chart.yaml"
	}
	if name, rest, found := strings.Cut(strings.TrimPrefix(text, "cannot load "), ": "); found && strings.HasPrefix(text, "cannot load ") {
		failure.Path, failure.Line = folder+name, yamlLine(err)
		failure.Message = fmt.Sprintf("cannot load %s: %s", name, yamlMessage(errors.New(rest)))
		if name == "values.yaml" {
			failure.Kind = wire.KindValues
		}
	}
	return failure
}

// templatePlace is how text/template names a place: `template: chart/templates/web.yaml:3:4: ` and, when it is
// executing, `executing "chart/templates/web.yaml" at <.Values.x>: `.
var templatePlace = regexp.MustCompile(`template: ([^\s:][^:\n]*):(\d+)(?::(\d+))?: (?:executing ".*?" at <(.*?)>: )?`)

// templateFailure reduces a chain of `error calling include: template: ...` to its innermost link, and maps
// the template's name in Helm to its path in the repository.
func templateFailure(err error, pathOf map[string]string) error {
	if errors.Is(err, errOutputLimit) {
		return &wire.Failure{Kind: wire.KindLimit, Message: fmt.Sprintf("the chart renders more than %d bytes", wire.OutputLimit)}
	}
	text := err.Error()
	failure := &wire.Failure{Kind: wire.KindTemplate}
	for _, found := range templatePlace.FindAllStringSubmatchIndex(text, -1) {
		name := text[found[2]:found[3]]
		repositoryPath, known := pathOf[name]
		if !known {
			continue // "gotpl", the name of what `tpl` renders, has no file
		}
		failure.Path = repositoryPath
		failure.Line, _ = strconv.Atoi(text[found[4]:found[5]])
		failure.Column = 0
		if found[6] >= 0 {
			column, _ := strconv.Atoi(text[found[6]:found[7]])
			failure.Column = column + 1 // Go counts bytes from 0
		}
	}
	failure.Message = templateMessage(text)
	return failure
}

var callNoise = regexp.MustCompile(`^(?:error calling (?:include|tpl): |error during tpl function execution for "(?:[^"\\]|\\.)*": |cannot parse template "(?:[^"\\]|\\.)*": )`)

// templateMessage is what the author wrote (`required`, `fail`), else the expression and what is wrong with it.
func templateMessage(text string) string {
	if _, rest, found := strings.Cut(text, warnStart); found {
		rest, _, _ = strings.Cut(rest, warnEnd)
		return oneLine(rest)
	}
	expression := ""
	if places := templatePlace.FindAllStringSubmatchIndex(text, -1); len(places) > 0 {
		last := places[len(places)-1]
		if last[8] >= 0 {
			expression = text[last[8]:last[9]] + ": "
		}
		text = text[last[1]:]
	}
	for {
		shorter := callNoise.ReplaceAllString(text, "")
		if shorter == text {
			return oneLine(expression + text)
		}
		text = shorter
	}
}
