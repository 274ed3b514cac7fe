package engine_test

import (
	"encoding/json"
	"flag"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	engine "github.com/cloud-pi-native/accostage/engine"
	"github.com/cloud-pi-native/accostage/engine/wire"
)

// corpus is a folder of repositories whose charts and kustomizations are rendered by the engine and by the
// command-line tools: go test -run Parity -corpus DIR -v .
var corpus = flag.String("corpus", "../../shared/corpus", "folder of repositories to compare on")

const kubeVersion = "1.33.0"

// tool skips the test visibly when the command or the corpus is absent.
func tool(t *testing.T, name string) {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Skipf("%s is not on PATH", name)
	}
	if _, err := os.Stat(*corpus); err != nil {
		t.Skipf("no corpus at %s", *corpus)
	}
}

// roots are the folders of the corpus, one a repository.
func roots(t *testing.T) (found []string) {
	t.Helper()
	entries, err := os.ReadDir(*corpus)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if entry.IsDir() {
			found = append(found, filepath.Join(*corpus, entry.Name()))
		}
	}
	return found
}

// repository reads the regular files of a folder as the host does.
func repository(t *testing.T, root string) (files []wire.File) {
	t.Helper()
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		inside, err := filepath.Rel(root, name)
		files = append(files, wire.File{Name: filepath.ToSlash(inside), Data: data})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// rendered is what the comparison needs of both kinds of answer.
type rendered struct {
	OK        bool          `json:"ok"`
	Error     *wire.Failure `json:"error"`
	Documents []struct {
		Text    string   `json:"text"`
		Origins [][6]any `json:"origins"`
		Origin  any      `json:"origin"`
	} `json:"documents"`
}

func ask(t *testing.T, request wire.Request) rendered {
	t.Helper()
	frame, err := wire.Frame(request)
	if err != nil {
		t.Fatal(err)
	}
	var answer rendered
	if err := json.Unmarshal(engine.Handle(frame), &answer); err != nil {
		t.Fatal(err)
	}
	return answer
}

func (answer rendered) objects() (list []object) {
	for _, document := range answer.Documents {
		list = append(list, objectsOf(document.Text)...)
	}
	return list
}

// native runs a command; the text is nil when it fails.
func native(name string, arguments ...string) ([]byte, error) {
	var complaint strings.Builder
	command := exec.Command(name, arguments...)
	command.Stderr = &complaint
	text, err := command.Output()
	if err != nil {
		return []byte(complaint.String()), err
	}
	return text, nil
}

// tally counts what a comparison has seen.
type tally struct{ equal, different, bothFail, onlyEngineFails, onlyNativeFails, objects int }

func (count *tally) compare(t *testing.T, name string, answer rendered, run func() ([]byte, error)) {
	first, err := run()
	switch {
	case err != nil && !answer.OK:
		count.bothFail++
		return
	case err != nil:
		count.onlyNativeFails++
		t.Errorf("%s: only the command fails: %s", name, first)
		return
	case !answer.OK:
		count.onlyEngineFails++
		t.Errorf("%s: only the engine fails: %s", name, answer.Error.Message)
		return
	}
	second, err := run()
	if err != nil {
		t.Fatal(err)
	}
	difference := firstDifference(answer.objects(), objectsOf(string(first)), objectsOf(string(second)))
	count.objects += len(answer.objects())
	if difference != "" {
		count.different++
		t.Errorf("%s: %s", name, difference)
		return
	}
	count.equal++
}

func TestParityWithHelm(t *testing.T) {
	tool(t, "helm")
	var count tally
	lines, exact, sourced := 0, 0, 0
	for _, root := range roots(t) {
		files := repository(t, root)
		for _, file := range files {
			if filepath.Base(file.Name) != "Chart.yaml" {
				continue
			}
			folder := filepath.ToSlash(filepath.Dir(file.Name))
			answer := ask(t, wire.Request{
				Op: "helm", Chart: folder, KubeVersion: kubeVersion,
				Release: wire.Release{Name: "rel", Namespace: "ns"}, Files: files,
			})
			count.compare(t, filepath.Join(root, folder), answer, func() ([]byte, error) {
				return native("helm", "template", "rel", filepath.Join(root, folder), "--namespace", "ns",
					"--include-crds", "--kube-version", kubeVersion)
			})
			for _, document := range answer.Documents {
				for i, line := range strings.Split(document.Text, "\n") {
					if strings.TrimSpace(line) == "" {
						continue
					}
					lines++
					if document.Origins[i][2] == float64(1) {
						exact++
					}
					if document.Origins[i][3] != float64(-1) {
						sourced++
					}
				}
			}
		}
	}
	t.Logf("charts: %+v", count)
	t.Logf("%d lines that are not blank, %d mapped exactly (%.2f %%), %d with a line of a values file",
		lines, exact, 100*float64(exact)/float64(max(lines, 1)), sourced)
}

func TestParityWithKustomize(t *testing.T) {
	tool(t, "kustomize")
	var count tally
	traced := 0
	for _, root := range roots(t) {
		files := repository(t, root)
		for _, file := range files {
			switch filepath.Base(file.Name) {
			case "kustomization.yaml", "kustomization.yml", "Kustomization":
			default:
				continue
			}
			folder := filepath.ToSlash(filepath.Dir(file.Name))
			answer := ask(t, wire.Request{Op: "kustomize", Folder: folder, Files: files})
			if answer.Error != nil && answer.Error.Kind == wire.KindRemote {
				continue // the command would fetch it
			}
			count.compare(t, filepath.Join(root, folder), answer, func() ([]byte, error) {
				return native("kustomize", "build", filepath.Join(root, folder))
			})
			for _, document := range answer.Documents {
				if document.Origin != nil {
					traced++
				}
			}
		}
	}
	t.Logf("kustomizations: %+v, %d objects with the file that they come from", count, traced)
}
