package engine_test

import (
	"strings"
	"testing"

	engine "github.com/cloud-pi-native/accostage/engine"
	"github.com/cloud-pi-native/accostage/engine/wire"
)

func TestOperations(t *testing.T) {
	for op, want := range map[string]string{
		"ping":      `{"ok":true}`,
		"helm":      `{"ok":false,"error":{"kind":"chart",`,
		"kustomize": `{"ok":false,"error":{"kind":"kustomize",`,
		"sail":      `{"ok":false,"error":{"kind":"internal","message":"unknown operation \"sail\""`,
	} {
		frame, err := wire.Frame(wire.Request{Op: op})
		if err != nil {
			t.Fatal(err)
		}
		if got := string(engine.Handle(frame)); !strings.HasPrefix(got, want) {
			t.Errorf("%s: got %s", op, got)
		}
	}
}

func TestABrokenFrameIsAnswered(t *testing.T) {
	if got := string(engine.Handle([]byte("?"))); !strings.HasPrefix(got, `{"ok":false,"error":{"kind":"internal"`) {
		t.Errorf("got %s", got)
	}
}
