// Command notices prints the licences of what is inside the engine: each text once, under the modules that
// it covers. It reads the module cache, after a build: go run ./cmd/notices > NOTICES.txt
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// packageInfo is what `go list -json` says of one package.
type packageInfo struct {
	Dir    string
	Module *struct {
		Path    string
		Version string
		Dir     string
		Main    bool
		Replace *struct{ Path string }
	}
}

var licenceFile = regexp.MustCompile(`(?i)^(licen[cs]e|notice|copying|patents)([.-].*)?$`)

const rule = "--------------------------------------------------------------------------------"

func main() {
	if err := run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(out io.Writer) error {
	covered := map[string][]string{} // text -> modules
	packages, err := linked("./cmd/engine")
	if err != nil {
		return err
	}
	for _, one := range packages {
		module := one.Module
		if module == nil || module.Main || module.Replace != nil {
			continue // the standard library is added below; the stubs are the project's own
		}
		found := 0
		for folder := one.Dir; len(folder) >= len(module.Dir); folder = filepath.Dir(folder) {
			texts, err := licencesIn(folder)
			if err != nil {
				return err
			}
			for _, text := range texts {
				found++
				covered[text] = append(covered[text], module.Path+" "+module.Version)
			}
		}
		if found == 0 {
			return fmt.Errorf("%s has no licence file", module.Path)
		}
	}
	root, version, err := toolchain()
	if err != nil {
		return err
	}
	texts, err := licencesIn(root)
	if err != nil {
		return err
	}
	for _, text := range texts {
		covered[text] = append(covered[text], "Go standard library and engine-runtime.js (wasm_exec.js) "+version)
	}
	return write(out, covered)
}

// linked lists the packages that a program is made of when it is built for JavaScript.
func linked(program string) (packages []packageInfo, err error) {
	command := exec.Command("go", "list", "-mod=readonly", "-deps", "-json=Dir,Module", program)
	command.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	command.Stderr = os.Stderr
	listed, err := command.Output()
	if err != nil {
		return nil, err
	}
	for decoder := json.NewDecoder(strings.NewReader(string(listed))); ; {
		var one packageInfo
		if err := decoder.Decode(&one); errors.Is(err, io.EOF) {
			return packages, nil
		} else if err != nil {
			return nil, err
		}
		packages = append(packages, one)
	}
}

func toolchain() (root, version string, err error) {
	answer, err := exec.Command("go", "env", "GOROOT", "GOVERSION").Output()
	if err != nil {
		return "", "", err
	}
	lines := bufio.NewScanner(strings.NewReader(string(answer)))
	lines.Scan()
	root = lines.Text()
	lines.Scan()
	return root, lines.Text(), nil
}

func licencesIn(folder string) (texts []string, err error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	for _, entry := range entries {
		if entry.IsDir() || !licenceFile.MatchString(entry.Name()) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(folder, entry.Name()))
		if err != nil {
			return nil, err
		}
		texts = append(texts, strings.TrimSpace(strings.ReplaceAll(string(text), "\r\n", "\n")))
	}
	return texts, nil
}

func write(out io.Writer, covered map[string][]string) error {
	sections := make([]string, 0, len(covered))
	for text, modules := range covered {
		slices.Sort(modules)
		sections = append(sections, strings.Join(slices.Compact(modules), "\n")+"\n\n"+text+"\n")
	}
	slices.Sort(sections)
	_, err := fmt.Fprintf(out, "engine.wasm holds, or is built with, the following.\n\n%s", strings.Join(sections, "\n"+rule+"\n\n"))
	return err
}
