package helm

import (
	"strings"
)

// lineOrigin is where one rendered line comes from.
type lineOrigin struct {
	file  string // the template's name in Helm
	line  int
	exact bool
	// paths are the values paths that fed the line, the most telling last; written comes from the template's text.
	paths   []string
	written string
}

// alignmentWindow is how many lines ahead the alignment looks when the marked text is not the plain one.
const alignmentWindow = 50

// mapLines answers the origin of each line of the plain text of a template, with the help of its marked text.
func mapLines(name, plain, marked string, marks []mark) []lineOrigin {
	lines := strings.Split(marked, "\n")
	origins := make([]lineOrigin, len(lines))
	texts := make([]string, len(lines))
	last := lineOrigin{file: name, line: 1}
	for i, line := range lines {
		texts[i] = strip(line)
		if origin, ok := originOf(name, line, marks); ok {
			origins[i] = origin
			last = lineOrigin{file: origin.file, line: origin.line}
		} else {
			origins[i] = last
		}
	}
	if strings.Join(texts, "\n") == plain {
		return origins
	}
	return align(name, strings.Split(plain, "\n"), texts, origins)
}

// originOf reads the markers of one line. What leads the line is a chain of places, from the template that
// is rendered down to the helper that wrote the text: the line belongs to the innermost one in the chart of
// the rendered template, because a library's helper is not the author's.
func originOf(template, line string, marks []mark) (origin lineOrigin, ok bool) {
	home := chartOf(template)
	for _, found := range markersOf(line) {
		if found.id >= len(marks) {
			continue
		}
		one := marks[found.id]
		if one.values != "" {
			origin.paths = append(origin.paths, one.values)
			continue
		}
		if one.written != "" {
			origin.written = one.written
		}
		if origin.file == "" || found.leading && chartOf(one.file) == home {
			origin.file, origin.line = one.file, one.line
		}
	}
	if origin.file == "" {
		return lineOrigin{}, false
	}
	origin.exact = true
	return origin, true
}

// chartOf is the chart's part of a template's name: `chart/charts/sub` of `chart/charts/sub/templates/x.yaml`.
func chartOf(template string) string {
	chart, _, _ := strings.Cut(template, "/templates/")
	return chart
}

// align is for the rare template whose text depends on the markers: equal lines are matched in order, and the
// rest takes the line of its neighbour.
func align(name string, plain, texts []string, origins []lineOrigin) []lineOrigin {
	aligned := make([]lineOrigin, len(plain))
	last := lineOrigin{file: name, line: 1}
	next := 0
	for i, text := range plain {
		at := indexWithin(texts, text, next)
		switch {
		case at >= 0:
			aligned[i] = origins[at]
			next = at + 1
		case len(plain) == len(texts) && next < len(texts):
			aligned[i] = origins[next]
			next++
		default:
			aligned[i] = last
		}
		aligned[i].exact = false
		last = lineOrigin{file: aligned[i].file, line: aligned[i].line}
	}
	return aligned
}

func indexWithin(texts []string, text string, from int) int {
	if from < len(texts) && texts[from] == text {
		return from
	}
	if strings.TrimSpace(text) == "" {
		return -1
	}
	for at := from; at < min(len(texts), from+alignmentWindow); at++ {
		if texts[at] == text {
			return at
		}
	}
	return -1
}
