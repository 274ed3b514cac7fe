package helm

import (
	"strings"
	"unicode/utf8"
)

// A marker is a lead and four base-64 digits, put into the text of a template so that the rendered line
// says where it comes from. They are printable symbols, because Go's %q, YAML and JSON leave those alone;
// characters of the private use areas would come out of `quote` as escapes.
const (
	markerLead   = 'ꒀ' // U+A480, a Yi syllable
	markerDigit  = '䷀' // U+4DC0, the first of 64 hexagrams
	markerDigits = 4
	digitBits    = 6
	digitMask    = 1<<digitBits - 1
)

// marker writes the identifier of a mark, its place in the list of marks.
func marker(id int) string {
	text := []rune{markerLead, 0, 0, 0, 0}
	for i := markerDigits; i > 0; i-- {
		text[i] = markerDigit + rune(id&digitMask)
		id >>= digitBits
	}
	return string(text)
}

func isMarkerRune(r rune) bool {
	return r == markerLead || r >= markerDigit && r <= markerDigit+digitMask
}

func hasMarker(text string) bool { return strings.ContainsRune(text, markerLead) }

// strip removes the markers of a text; hexagrams of the author's stay unless a marker is there too.
func strip(text string) string {
	if !hasMarker(text) {
		return text
	}
	return strings.Map(func(r rune) rune {
		if isMarkerRune(r) {
			return -1
		}
		return r
	}, text)
}

// placedMarker is a marker found in a line.
type placedMarker struct {
	id int
	// leading is true when only blanks and markers come before.
	leading bool
}

// markersOf lists the markers of one line, the outermost first.
func markersOf(line string) (found []placedMarker) {
	if !hasMarker(line) {
		return nil
	}
	leading := true
	for len(line) > 0 {
		r, size := utf8.DecodeRuneInString(line)
		line = line[size:]
		if r != markerLead {
			leading = leading && (r == ' ' || r == '\t' || r == '\r')
			continue
		}
		if id, rest, ok := cutDigits(line); ok {
			found = append(found, placedMarker{id, leading})
			line = rest
		}
	}
	return found
}

func cutDigits(line string) (id int, rest string, ok bool) {
	for range markerDigits {
		r, size := utf8.DecodeRuneInString(line)
		if r < markerDigit || r > markerDigit+digitMask {
			return 0, "", false
		}
		id = id<<digitBits | int(r-markerDigit)
		line = line[size:]
	}
	return id, line, true
}

// markLines puts a marker before the first non-blank character of every line that has one.
func markLines(text string, markerOf func(line int) string) string {
	if strings.TrimSpace(text) == "" {
		return text
	}
	var marked strings.Builder
	line := 0
	for part := range strings.SplitAfterSeq(text, "\n") {
		rest := strings.TrimLeft(part, " \t\r\n")
		marked.WriteString(part[:len(part)-len(rest)])
		if rest != "" {
			marked.WriteString(markerOf(line))
			marked.WriteString(rest)
		}
		line++
	}
	return marked.String()
}
