package wire_test

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"strings"
	"testing"

	"github.com/cloud-pi-native/accostage/engine/wire"
)

func frameOf(header string, blob string) []byte {
	frame := binary.LittleEndian.AppendUint32(nil, uint32(len(header)))
	return append(append(frame, header...), blob...)
}

func TestFilesAreCutOutOfTheBlob(t *testing.T) {
	request, err := wire.ParseFrame(frameOf(
		`{"op":"helm","chart":".","files":[{"name":"b","offset":2,"length":3},{"name":"a","offset":0,"length":2},{"name":"c","offset":5,"length":0}]}`,
		"aabbb"))
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, file := range request.Files {
		got[file.Name] = string(file.Data)
	}
	if request.Op != "helm" || got["a"] != "aa" || got["b"] != "bbb" || len(request.Files) != 3 {
		t.Errorf("got %+v", got)
	}
}

func TestWhatAFrameCarriesComesBack(t *testing.T) {
	sent := wire.Request{
		Op: "helm", Chart: "deploy", Release: wire.Release{Name: "r", Namespace: "n"},
		Parameters: []wire.Parameter{{Name: "a", Value: "b", ForceString: true}},
		Files:      []wire.File{{Name: "x", Data: []byte("\x00\xff")}, {Name: "y", Data: []byte("z")}},
	}
	frame, err := wire.Frame(sent)
	if err != nil {
		t.Fatal(err)
	}
	got, err := wire.ParseFrame(frame)
	if err != nil {
		t.Fatal(err)
	}
	if got.Release != sent.Release || got.Parameters[0] != sent.Parameters[0] || !bytes.Equal(got.Files[0].Data, sent.Files[0].Data) {
		t.Errorf("got %+v", got)
	}
}

func TestBrokenFramesAreRefused(t *testing.T) {
	for name, frame := range map[string][]byte{
		"empty":                 nil,
		"shorter than a length": {1, 0},
		"shorter than it says":  {9, 0, 0, 0, '{', '}'},
		"a huge length":         {255, 255, 255, 255, '{', '}'},
		"not JSON":              frameOf(`{`, ""),
		"a file beyond":         frameOf(`{"files":[{"name":"a","offset":1,"length":2}]}`, "xx"),
		"a negative offset":     frameOf(`{"files":[{"name":"a","offset":-1,"length":1}]}`, "xx"),
		"a negative length":     frameOf(`{"files":[{"name":"a","offset":1,"length":-1}]}`, "xx"),
		"an offset that wraps":  frameOf(`{"files":[{"name":"a","offset":9223372036854775807,"length":9223372036854775807}]}`, "xx"),
	} {
		if _, err := wire.ParseFrame(frame); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
}

func TestAnswers(t *testing.T) {
	type some struct {
		A int `json:"a"`
	}
	for want, got := range map[string][]byte{
		`{"ok":true}`:       wire.Encode(nil, nil),
		`{"ok":true,"a":1}`: wire.Encode(some{1}, nil),
		`{"ok":false,"error":{"kind":"values","message":"no","path":"v.yaml","line":2}}`: wire.Encode(nil, &wire.Failure{
			Kind: wire.KindValues, Message: "no", Path: "v.yaml", Line: 2,
		}),
	} {
		if string(got) != want {
			t.Errorf("got %s, not %s", got, want)
		}
	}
}

func FuzzParseFrame(f *testing.F) {
	f.Add(frameOf(`{"files":[{"name":"a","offset":0,"length":2}]}`, "xx"))
	f.Add([]byte(strings.Repeat("\xff", 16)))
	f.Fuzz(func(t *testing.T, frame []byte) {
		request, err := wire.ParseFrame(frame)
		if err == nil {
			if _, err := json.Marshal(request); err != nil {
				t.Error(err)
			}
		}
	})
}
