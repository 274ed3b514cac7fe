// Package version is the part of util/version that Helm's ParseKubeVersion uses.
package version

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// shortest is how many numbers a version has at least once parsed; Kubernetes fills up with zeros.
const shortest = 3

var generic = regexp.MustCompile(`^\s*v?([0-9]+(?:\.[0-9]+)*)`)

// Version is the numbers of a version.
type Version struct{ numbers []uint }

// ParseGeneric reads `v1.33.0-anything`; two numbers at least.
func ParseGeneric(text string) (*Version, error) {
	found := generic.FindStringSubmatch(text)
	if found == nil {
		return nil, fmt.Errorf("could not parse %q as version", text)
	}
	parts := strings.Split(found[1], ".")
	if len(parts) < 2 {
		return nil, fmt.Errorf("illegal version string %q", text)
	}
	version := &Version{}
	for _, part := range parts {
		number, err := strconv.ParseUint(part, 10, 0)
		if err != nil {
			return nil, err
		}
		version.numbers = append(version.numbers, uint(number))
	}
	for len(version.numbers) < shortest {
		version.numbers = append(version.numbers, 0)
	}
	return version, nil
}

// Major is the first number.
func (version *Version) Major() uint { return version.numbers[0] }

// Minor is the second number.
func (version *Version) Minor() uint { return version.numbers[1] }

// String writes the numbers with dots.
func (version *Version) String() string {
	parts := make([]string, len(version.numbers))
	for i, number := range version.numbers {
		parts[i] = strconv.FormatUint(uint64(number), 10)
	}
	return strings.Join(parts, ".")
}
