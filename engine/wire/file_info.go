package wire

import (
	"io/fs"
	"path"
	"time"
)

// FileInfo is what a file system would say of a file of a request.
func FileInfo(name string, size int) fs.FileInfo { return info{name: path.Base(name), size: size} }

// FolderInfo is what a file system would say of a folder that files of a request are in.
func FolderInfo(name string) fs.FileInfo { return info{name: path.Base(name), folder: true} }

type info struct {
	name   string
	folder bool
	size   int
}

func (one info) Name() string   { return one.name }
func (one info) Size() int64    { return int64(one.size) }
func (info) ModTime() time.Time { return time.Time{} }
func (one info) IsDir() bool    { return one.folder }
func (info) Sys() any           { return nil }

func (one info) Mode() fs.FileMode {
	if one.folder {
		return fs.ModeDir | 0o755
	}
	return 0o644
}
