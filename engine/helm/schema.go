package helm

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"helm.sh/helm/v3/pkg/chart"
	"helm.sh/helm/v3/pkg/chartutil"

	"github.com/cloud-pi-native/accostage/engine/wire"
)

// rootSchema is the address that Helm gives to values.schema.json.
const rootSchema = "file:///values.schema.json"

var errNotRead = errors.New("a schema may refer to itself and to the drafts of JSON Schema only")

// refuse loads no schema: Helm would fetch http(s) addresses and read files.
type refuse struct{}

// Load implements jsonschema.URLLoader. A URN that nobody resolves allows everything, as in Helm.
func (refuse) Load(address string) (any, error) {
	if strings.HasPrefix(address, "urn:") {
		return true, nil
	}
	return nil, errNotRead
}

// notFetched answers the address that a schema needs and that Helm would fetch, "" when err is another error.
func notFetched(err error) string {
	var needed *jsonschema.LoadURLError
	if errors.As(err, &needed) && strings.HasPrefix(needed.URL, "http") {
		return needed.URL
	}
	return ""
}

// checkSchemas validates the values of a chart and of its subcharts as chartutil.ValidateAgainstSchema does,
// and says at which values path the first violation is. A schema that needs another one is skipped with a note.
func checkSchemas(of *chart.Chart, values map[string]any, prefix []string, notes *[]string) (path []string, err error) {
	if of.Schema != nil {
		path, err := checkSchema(of.Schema, values)
		if address := notFetched(err); address != "" {
			*notes = append(*notes, fmt.Sprintf("the values of chart %s are not checked: its schema needs %s", of.Name(), address))
		} else if err != nil {
			return slices.Concat(prefix, path), fmt.Errorf("chart %s: %w", of.Name(), err)
		}
	}
	for _, subchart := range of.Dependencies() {
		raw := values[subchart.Name()]
		if raw == nil {
			continue
		}
		below := slices.Concat(prefix, []string{subchart.Name()})
		inner, isMap := asMap(raw)
		if !isMap {
			return below, fmt.Errorf("chart %s: invalid type for values: expected object (map), got %T", subchart.Name(), raw)
		}
		if path, err := checkSchemas(subchart, inner, below, notes); err != nil {
			return path, err
		}
	}
	return nil, nil
}

func asMap(value any) (map[string]any, bool) {
	switch value := value.(type) {
	case map[string]any:
		return value, true
	case chartutil.Values:
		return value, true
	}
	return nil, false
}

func checkSchema(schema []byte, values map[string]any) (path []string, err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("unable to validate schema: %v", reason)
		}
	}()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema))
	if err != nil {
		return nil, err
	}
	compiler := jsonschema.NewCompiler()
	compiler.UseLoader(refuse{})
	if err := compiler.AddResource(rootSchema, document); err != nil {
		return nil, err
	}
	compiled, err := compiler.Compile(rootSchema)
	if err != nil {
		return nil, err
	}
	if len(values) == 0 {
		values = map[string]any{} // Values.AsMap
	}
	var violation *jsonschema.ValidationError
	if err := compiled.Validate(values); errors.As(err, &violation) {
		return firstViolation(violation)
	} else if err != nil {
		return nil, err
	}
	return nil, nil
}

// firstViolation goes down to a leaf: the causes above it only say that something below is wrong.
func firstViolation(violation *jsonschema.ValidationError) (path []string, err error) {
	for len(violation.Causes) > 0 {
		violation = violation.Causes[0]
	}
	path = violation.InstanceLocation
	if extra, ok := violation.ErrorKind.(*kind.AdditionalProperties); ok && len(extra.Properties) > 0 {
		path = slices.Concat(path, extra.Properties[:1])
	}
	text := violation.ErrorKind.LocalizedString(message.NewPrinter(language.English))
	return path, fmt.Errorf("at '/%s': %s", strings.Join(violation.InstanceLocation, "/"), text)
}

// schemaFailure finds the line of the values file that sets, or should set, the path.
func schemaFailure(sources *valuesSources, path []string, err error) error {
	failure := &wire.Failure{Kind: wire.KindSchema, Message: oneLine(err.Error())}
	for length := len(path); length > 0; length-- {
		if file, line, found := sources.find(path[:length]); found {
			failure.Path, failure.Line = file, line
			break
		}
	}
	return failure
}
