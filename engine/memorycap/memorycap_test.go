package memorycap_test

import (
	"bytes"
	"testing"

	"github.com/cloud-pi-native/accostage/engine/memorycap"
)

const header = "\x00asm\x01\x00\x00\x00"

func TestTheOneMemoryGetsAMaximum(t *testing.T) {
	for before, after := range map[string]string{
		header + "\x03\x01\x00" + "\x05\x03\x01\x00\x02" + "\x0a\x01\x00": header + "\x03\x01\x00" + "\x05\x05\x01\x01\x02\x80\x40" + "\x0a\x01\x00",
		header + "\x05\x04\x01\x01\x02\x09":                               header + "\x05\x05\x01\x01\x02\x80\x40",
	} {
		got, err := memorycap.Set([]byte(before), 512<<20)
		if err != nil || !bytes.Equal(got, []byte(after)) {
			t.Errorf("got %q, %v", got, err)
		}
	}
}

func TestOtherModulesAreRefused(t *testing.T) {
	for name, module := range map[string]string{
		"empty":              "",
		"something else":     "GIF89a, and more",
		"no memory":          header + "\x03\x01\x00",
		"two memories":       header + "\x05\x05\x02\x00\x01\x00\x01",
		"cut short":          header + "\x05\x7f\x01",
		"a memory too large": header + "\x05\x05\x01\x00\x81\x80\x01",
	} {
		if _, err := memorycap.Set([]byte(module), 512<<20); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
}
