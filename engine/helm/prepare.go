package helm

import (
	"fmt"

	"helm.sh/helm/v3/pkg/chart"
	"helm.sh/helm/v3/pkg/chartutil"

	"github.com/cloud-pi-native/accostage/engine/wire"
)

// prepared is a chart ready to render. Templates can change the values: see copyValues.
type prepared struct {
	chart        *chart.Chart
	paths        paths
	values       chartutil.Values
	dependencies []dependency
	missing      []wire.Dependency
}

// prepare follows `helm template`: cmd/helm/install.go, runInstall, then action/install.go, RunWithContext.
func prepare(request *wire.Request) (*prepared, error) {
	loaded, known, err := load(request)
	if err != nil {
		return nil, loadFailure(request, err)
	}
	switch loaded.Metadata.Type {
	case "", "application":
	default:
		return nil, chartFailure(request, fmt.Sprintf("%s charts are not installable", loaded.Metadata.Type))
	}
	ready := &prepared{chart: loaded, paths: known, dependencies: dependenciesOf(loaded)}
	ready.missing = missingOf(ready.dependencies)
	if len(ready.missing) > 0 && !request.AllowMissing {
		return nil, missingFailure(request, ready.missing)
	}
	values, err := userValues(request)
	if err != nil {
		return nil, err
	}
	if err := chartutil.ProcessDependenciesWithMerge(loaded, values); err != nil {
		return nil, chartFailure(request, err.Error())
	}
	markEnabled(ready.dependencies, loaded)
	capabilities, err := capabilitiesOf(request)
	if err != nil {
		return nil, &wire.Failure{Kind: wire.KindChart, Message: oneLine(err.Error())}
	}
	if wanted := loaded.Metadata.KubeVersion; wanted != "" && !chartutil.IsCompatibleRange(wanted, capabilities.KubeVersion.String()) {
		return nil, chartFailure(request, fmt.Sprintf("chart requires kubeVersion: %s which is incompatible with Kubernetes %s",
			wanted, capabilities.KubeVersion.String()))
	}
	options := chartutil.ReleaseOptions{
		Name: request.Release.Name, Namespace: request.Release.Namespace, Revision: 1, IsInstall: true,
	}
	// Helm's own validation of schemas would fetch what they refer to: schema.go does it without a network.
	ready.values, err = chartutil.ToRenderValuesWithSchemaValidation(loaded, values, options, capabilities, true)
	if err != nil {
		return nil, &wire.Failure{Kind: wire.KindValues, Message: oneLine(err.Error())}
	}
	return ready, nil
}

func capabilitiesOf(request *wire.Request) (*chartutil.Capabilities, error) {
	capabilities := chartutil.DefaultCapabilities.Copy()
	if request.KubeVersion != "" {
		version, err := chartutil.ParseKubeVersion(request.KubeVersion)
		if err != nil {
			return nil, fmt.Errorf("invalid kube version '%s': %w", request.KubeVersion, err)
		}
		capabilities.KubeVersion = *version
	}
	known := append(chartutil.VersionSet{}, capabilities.APIVersions...)
	capabilities.APIVersions = append(known, request.APIVersions...)
	return capabilities, nil
}
