// Package engine answers requests about the infrastructure code of a repository with the very libraries
// that decide on the platform: Helm's and Kustomize's. It has no network, no file system, no environment
// and no clock: what it renders depends on the request alone.
package engine

import (
	"fmt"
	"runtime/debug"

	"github.com/cloud-pi-native/accostage/engine/helm"
	"github.com/cloud-pi-native/accostage/engine/kustomize"
	"github.com/cloud-pi-native/accostage/engine/wire"
)

// Handle answers one frame. It never panics: a panic of a library becomes a failure of kind "internal".
func Handle(frame []byte) (answer []byte) {
	defer func() {
		if reason := recover(); reason != nil {
			answer = wire.Encode(nil, fmt.Errorf("panic: %v\n%s", reason, debug.Stack()))
		}
	}()
	request, err := wire.ParseFrame(frame)
	if err != nil {
		return wire.Encode(nil, err)
	}
	if request.MemoryLimit > 0 {
		debug.SetMemoryLimit(request.MemoryLimit)
	}
	switch request.Op {
	case "ping":
		return wire.Encode(nil, nil)
	case "helm":
		return wire.Encode(helm.Render(request))
	case "kustomize":
		return wire.Encode(kustomize.Build(request))
	default:
		return wire.Encode(nil, fmt.Errorf("unknown operation %q", request.Op))
	}
}
