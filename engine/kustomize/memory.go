package kustomize

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"sigs.k8s.io/kustomize/kyaml/filesys"

	"github.com/cloud-pi-native/accostage/engine/wire"
)

// memory is a file system that holds the files of a request and nothing else. Kustomize's own one refuses
// names with blanks, commas or leading dots, which real repositories have.
type memory struct {
	files   map[string][]byte
	folders map[string]bool
}

func newMemory(files []wire.File) *memory {
	m := &memory{files: map[string][]byte{}, folders: map[string]bool{"/": true}}
	for _, file := range files {
		m.put(file.Name, file.Data)
	}
	return m
}

// absolute reads every path from the root of the repository: nothing is above it.
func absolute(name string) string { return path.Clean("/" + name) }

func (m *memory) put(name string, data []byte) {
	name = absolute(name)
	m.files[name] = data
	for folder := path.Dir(name); !m.folders[folder]; folder = path.Dir(folder) {
		m.folders[folder] = true
	}
}

// with is the same file system, one file replaced.
func (m *memory) with(name string, data []byte) *memory {
	files := make(map[string][]byte, len(m.files))
	for known, content := range m.files {
		files[known] = content
	}
	files[absolute(name)] = data
	return &memory{files: files, folders: m.folders}
}

func (m *memory) WriteFile(name string, data []byte) error { m.put(name, data); return nil }
func (m *memory) Mkdir(name string) error                  { return m.MkdirAll(name) }

func (m *memory) MkdirAll(name string) error {
	for folder := absolute(name); !m.folders[folder]; folder = path.Dir(folder) {
		m.folders[folder] = true
	}
	return nil
}

func (m *memory) RemoveAll(name string) error {
	name = absolute(name)
	below := strings.TrimSuffix(name, "/") + "/"
	for file := range m.files {
		if file == name || strings.HasPrefix(file, below) {
			delete(m.files, file)
		}
	}
	for folder := range m.folders {
		if folder != "/" && (folder == name || strings.HasPrefix(folder, below)) {
			delete(m.folders, folder)
		}
	}
	return nil
}

func (m *memory) IsDir(name string) bool { return m.folders[absolute(name)] }

func (m *memory) Exists(name string) bool {
	name = absolute(name)
	_, isFile := m.files[name]
	return isFile || m.folders[name]
}

func (m *memory) ReadFile(name string) ([]byte, error) {
	if data, ok := m.files[absolute(name)]; ok {
		return data, nil
	}
	if m.IsDir(name) {
		return nil, fmt.Errorf("read %s: is a directory", name)
	}
	return nil, &os.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

func (m *memory) all() []string {
	names := make([]string, 0, len(m.files)+len(m.folders))
	for name := range m.files {
		names = append(names, name)
	}
	for name := range m.folders {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

func (m *memory) ReadDir(name string) (names []string, err error) {
	name = absolute(name)
	if !m.folders[name] {
		return nil, &os.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	for _, one := range m.all() {
		if one != "/" && path.Dir(one) == name {
			names = append(names, path.Base(one))
		}
	}
	return names, nil
}

func (m *memory) CleanedAbs(name string) (filesys.ConfirmedDir, string, error) {
	cleaned := absolute(name)
	if m.folders[cleaned] {
		return filesys.ConfirmedDir(cleaned), "", nil
	}
	if _, ok := m.files[cleaned]; ok {
		return filesys.ConfirmedDir(path.Dir(cleaned)), path.Base(cleaned), nil
	}
	return "", "", fmt.Errorf("'%s' doesn't exist", name)
}

func (m *memory) Glob(pattern string) (names []string, err error) {
	for _, name := range m.all() {
		matches, err := filepath.Match(absolute(pattern), name)
		if err != nil {
			return nil, err
		}
		if matches {
			names = append(names, name)
		}
	}
	return names, nil
}

func (m *memory) Walk(name string, visit filepath.WalkFunc) error {
	name = absolute(name)
	below, skipped := strings.TrimSuffix(name, "/")+"/", ""
	for _, one := range m.all() {
		if one != name && !strings.HasPrefix(one, below) || skipped != "" && strings.HasPrefix(one, skipped) {
			continue
		}
		err := visit(one, m.info(one), nil)
		if errors.Is(err, filepath.SkipDir) {
			skipped = one + "/"
		} else if err != nil {
			return err
		}
	}
	return nil
}

func (m *memory) Open(name string) (filesys.File, error) {
	data, err := m.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return openFile{bytes.NewReader(data), m.info(absolute(name))}, nil
}

func (m *memory) Create(name string) (filesys.File, error) {
	m.put(name, nil)
	return m.Open(name)
}

func (m *memory) info(name string) fs.FileInfo {
	if m.folders[name] {
		return wire.FolderInfo(name)
	}
	return wire.FileInfo(name, len(m.files[name]))
}

type openFile struct {
	*bytes.Reader
	info fs.FileInfo
}

func (openFile) Close() error                    { return nil }
func (openFile) Write([]byte) (int, error)       { return 0, errors.ErrUnsupported }
func (file openFile) Stat() (os.FileInfo, error) { return file.info, nil }
