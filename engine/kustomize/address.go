package kustomize

import (
	"regexp"
	"strings"
)

// scpAddress is `user@host:path` or `user@host/path`.
var scpAddress = regexp.MustCompile(`^[^/@\s]+@[^/:\s]+[:/]`)

// isAddress tells what Kustomize would clone or download from what it reads in the repository; it follows
// api/internal/git/repospec.go and api/internal/loader (IsRemoteFile).
func isAddress(written string) bool {
	lower := strings.ToLower(strings.TrimSpace(written))
	lower = strings.TrimPrefix(lower, "git::")
	for _, start := range []string{"http://", "https://", "ssh://", "file://", "git://", "github.com/", "github.com:", "www.github.com/"} {
		if strings.HasPrefix(lower, start) {
			return true
		}
	}
	return scpAddress.MatchString(lower)
}
