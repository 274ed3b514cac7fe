// Package memorycap gives the memory of a WebAssembly module a maximum. Go's linker sets none, so that a
// template that doubles a text would take 4 GiB from the host before it fails.
package memorycap

import (
	"encoding/binary"
	"errors"
	"slices"
)

// pageSize and the numbers below are those of the WebAssembly core specification, 5.5 (binary format, modules).
const (
	pageSize      = 64 << 10
	headerSize    = 8
	memorySection = 5
	withMaximum   = 1
)

// Set answers the module with a maximum of so many bytes on its one memory. It refuses what is not a module
// with exactly one memory, and a maximum below what the memory starts with.
func Set(module []byte, maximum uint64) ([]byte, error) {
	if len(module) < headerSize || string(module[:4]) != "\x00asm" {
		return nil, errors.New("not a WebAssembly module")
	}
	for at := headerSize; at < len(module); {
		kind := module[at]
		length, size := binary.Uvarint(module[at+1:])
		body := at + 1 + size
		if size <= 0 || length > uint64(len(module)-body) {
			return nil, errors.New("a section is cut short")
		}
		end := body + int(length)
		if kind != memorySection {
			at = end
			continue
		}
		section, err := bounded(module[body:end], maximum/pageSize)
		if err != nil {
			return nil, err
		}
		return slices.Concat(module[:at], []byte{memorySection}, binary.AppendUvarint(nil, uint64(len(section))), section, module[end:]), nil
	}
	return nil, errors.New("the module has no memory")
}

// bounded rewrites the body of a memory section: a count of one, flags, the first size, the largest size.
func bounded(section []byte, pages uint64) ([]byte, error) {
	if len(section) < 3 || section[0] != 1 || section[1] > withMaximum {
		return nil, errors.New("the module has other than one memory of its own")
	}
	first, size := binary.Uvarint(section[2:])
	if size <= 0 {
		return nil, errors.New("the memory section is cut short")
	}
	if first > pages {
		return nil, errors.New("the memory starts larger than the maximum")
	}
	rewritten := binary.AppendUvarint([]byte{1, withMaximum}, first)
	return binary.AppendUvarint(rewritten, pages), nil
}
