// Package wire is the format of what the host and the engine say to each other: a request is a binary
// frame, so that the files of a repository cross the boundary once and unescaped; an answer is JSON.
package wire

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
)

// headerLengthSize is the size of the little-endian length that opens a frame.
const headerLengthSize = 4

// File is one file of the repository. Data shares the frame's memory and must not be written to.
type File struct {
	Name string
	Data []byte
}

// reference says where the bytes of one file are in the blob that follows the header.
type reference struct {
	Name   string `json:"name"`
	Offset int    `json:"offset"`
	Length int    `json:"length"`
}

// ParseFrame reads `u32 little-endian header length | JSON header | blob`. A frame that is cut short, a
// header that is not JSON and a file outside the blob are refused.
func ParseFrame(frame []byte) (*Request, error) {
	if len(frame) < headerLengthSize {
		return nil, errors.New("the frame has no header")
	}
	length := uint64(binary.LittleEndian.Uint32(frame))
	rest := frame[headerLengthSize:]
	if length > uint64(len(rest)) {
		return nil, fmt.Errorf("the header is said to be %d bytes long, %d follow", length, len(rest))
	}
	request := &Request{}
	if err := json.Unmarshal(rest[:length], request); err != nil {
		return nil, fmt.Errorf("the header is not what the engine understands: %w", err)
	}
	blob := rest[length:]
	for _, ref := range request.References {
		if ref.Offset < 0 || ref.Length < 0 || ref.Offset > len(blob) || ref.Length > len(blob)-ref.Offset {
			return nil, fmt.Errorf("the file %q lies outside the frame", ref.Name)
		}
		end := ref.Offset + ref.Length
		request.Files = append(request.Files, File{Name: ref.Name, Data: blob[ref.Offset:end:end]})
	}
	return request, nil
}

// Frame is the reverse of ParseFrame, for tests and for whoever drives the engine from Go.
func Frame(request Request) ([]byte, error) {
	var blob []byte
	request.References = nil
	for _, file := range request.Files {
		request.References = append(request.References, reference{file.Name, len(blob), len(file.Data)})
		blob = append(blob, file.Data...)
	}
	header, err := json.Marshal(request)
	if err != nil {
		return nil, err
	}
	frame := binary.LittleEndian.AppendUint32(nil, uint32(len(header)))
	return append(append(frame, header...), blob...), nil
}
