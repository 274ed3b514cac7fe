package helm

import (
	"fmt"
	"strings"

	"helm.sh/helm/v3/pkg/chart"

	"github.com/cloud-pi-native/accostage/engine/wire"
)

// dependency is one item of Chart.yaml's dependencies (or requirements.yaml's).
type dependency struct {
	wire.Dependency
	Alias     string   `json:"alias,omitempty"`
	Condition string   `json:"condition,omitempty"`
	Tags      []string `json:"tags,omitempty"`
	// Present is true when a chart of this name is under charts/.
	Present bool `json:"present"`
	// Enabled says what conditions and tags decide for these values.
	Enabled bool `json:"enabled"`
}

// dependenciesOf must be called before Helm drops the disabled ones and renames the aliased ones.
func dependenciesOf(of *chart.Chart) []dependency {
	present := map[string]bool{}
	for _, subchart := range of.Dependencies() {
		present[subchart.Name()] = true
	}
	list := []dependency{}
	for _, declared := range of.Metadata.Dependencies {
		if declared == nil {
			continue
		}
		list = append(list, dependency{
			Dependency: wire.Dependency{Name: declared.Name, Version: declared.Version, Repository: declared.Repository},
			Alias:      declared.Alias, Condition: declared.Condition, Tags: declared.Tags,
			Present: present[declared.Name],
		})
	}
	return list
}

// markEnabled reads what is left once Helm has dropped the disabled ones.
func markEnabled(list []dependency, processed *chart.Chart) {
	left := map[string]bool{}
	for _, declared := range processed.Metadata.Dependencies {
		left[declared.Name] = true
	}
	for i, one := range list {
		list[i].Enabled = left[one.Name] && one.Alias == "" || left[one.Alias] && one.Alias != ""
	}
}

// missingOf follows action.CheckDependencies, which wants the disabled ones too.
func missingOf(list []dependency) (missing []wire.Dependency) {
	for _, one := range list {
		if !one.Present {
			missing = append(missing, one.Dependency)
		}
	}
	return missing
}

func missingFailure(request *wire.Request, missing []wire.Dependency) error {
	names := make([]string, len(missing))
	for i, one := range missing {
		names[i] = one.Name
	}
	return &wire.Failure{
		Kind:    wire.KindDependency,
		Message: fmt.Sprintf("found in Chart.yaml, but missing in charts/ directory: %s", strings.Join(names, ", ")),
		Path:    folderPrefix(request.Chart) + "Chart.yaml",
		Missing: missing,
	}
}
