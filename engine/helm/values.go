package helm

import (
	"fmt"
	"regexp"
	"strings"

	"helm.sh/helm/v3/pkg/strvals"
	"sigs.k8s.io/yaml"

	"github.com/cloud-pi-native/accostage/engine/wire"
)

// userValues merges what the request gives in the order of an Argo CD Application: values files, inline
// values, parameters. The chart's own values.yaml comes later, below all of them.
func userValues(request *wire.Request) (map[string]any, error) {
	merged := map[string]any{}
	for _, name := range request.ValuesFiles {
		data, found := fileNamed(request.Files, name)
		if !found {
			return nil, &wire.Failure{Kind: wire.KindValues, Message: fmt.Sprintf("the values file %s does not exist", name), Path: name}
		}
		values, err := parseValues(data)
		if err != nil {
			return nil, valuesFailure(name, err)
		}
		merged = mergeMaps(merged, values)
	}
	if request.Values != "" {
		values, err := parseValues([]byte(request.Values))
		if err != nil {
			return nil, valuesFailure("", err)
		}
		merged = mergeMaps(merged, values)
	}
	return merged, setParameters(merged, request.Parameters)
}

// setParameters applies `--set`, then `--set-string`, which Helm parses in this order whatever the order
// on its command line.
func setParameters(values map[string]any, parameters []wire.Parameter) error {
	for _, forceString := range []bool{false, true} {
		for _, parameter := range parameters {
			if parameter.ForceString != forceString {
				continue
			}
			parse := strvals.ParseInto
			if forceString {
				parse = strvals.ParseIntoString
			}
			if err := parse(parameter.Name+"="+escapeCommas(parameter.Value), values); err != nil {
				message := fmt.Sprintf("the parameter %s cannot be set: %s", parameter.Name, err)
				return &wire.Failure{Kind: wire.KindValues, Message: oneLine(message)}
			}
		}
	}
	return nil
}

var plainComma = regexp.MustCompile(`(^|[^\\]),`)

// escapeCommas does what Argo CD does to a parameter's value (util/helm, cleanSetParameters): a comma is
// part of it, unless it is written as a list, `{a,b}`.
func escapeCommas(value string) string {
	if strings.HasPrefix(value, "{") && strings.HasSuffix(value, "}") {
		return value
	}
	return plainComma.ReplaceAllString(value, `$1\,`)
}

func parseValues(data []byte) (map[string]any, error) {
	values := map[string]any{}
	err := yaml.Unmarshal(data, &values)
	return values, err
}

func valuesFailure(name string, err error) error {
	return &wire.Failure{Kind: wire.KindValues, Message: yamlMessage(err), Path: name, Line: yamlLine(err)}
}

// mergeMaps is cli/values.mergeMaps: maps are merged, everything else is replaced, a null included.
func mergeMaps(under, over map[string]any) map[string]any {
	merged := make(map[string]any, len(under))
	for name, value := range under {
		merged[name] = value
	}
	for name, value := range over {
		above, isMap := value.(map[string]any)
		below, wasMap := merged[name].(map[string]any)
		if isMap && wasMap {
			value = mergeMaps(below, above)
		}
		merged[name] = value
	}
	return merged
}

func fileNamed(files []wire.File, name string) ([]byte, bool) {
	for _, file := range files {
		if file.Name == name {
			return file.Data, true
		}
	}
	return nil, false
}
