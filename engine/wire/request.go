package wire

// Request is the header of a frame. Op decides which of the other fields are read.
type Request struct {
	Op string `json:"op"`

	// Chart is the chart's folder, "." for the root of the repository.
	Chart        string      `json:"chart,omitempty"`
	Release      Release     `json:"release,omitzero"`
	KubeVersion  string      `json:"kubeVersion,omitempty"`
	APIVersions  []string    `json:"apiVersions,omitempty"`
	ValuesFiles  []string    `json:"valuesFiles,omitempty"`
	Values       string      `json:"values,omitempty"`
	Parameters   []Parameter `json:"parameters,omitempty"`
	AllowMissing bool        `json:"allowMissing,omitempty"`

	// Folder is the kustomization's folder, "." for the root of the repository.
	Folder string `json:"folder,omitempty"`

	// MemoryLimit is in bytes; 0 leaves the runtime's own.
	MemoryLimit int64 `json:"memoryLimit,omitempty"`

	References []reference `json:"files"`
	Files      []File      `json:"-"`
}

// Release is what Argo CD or `helm install` would call the release.
type Release struct {
	Name      string `json:"name,omitempty"`
	Namespace string `json:"namespace,omitempty"`
}

// Parameter is one `helm.parameters` item of an Argo CD Application: `--set` or, with ForceString, `--set-string`.
type Parameter struct {
	Name        string `json:"name"`
	Value       string `json:"value"`
	ForceString bool   `json:"forceString,omitempty"`
}
