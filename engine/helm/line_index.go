package helm

import (
	"sort"
	"text/template/parse"
)

// lineIndex holds the offset of the first byte of each line of a text.
type lineIndex []int

func newLineIndex(text string) lineIndex {
	index := lineIndex{0}
	for i := range len(text) {
		if text[i] == '\n' {
			index = append(index, i+1)
		}
	}
	return index
}

// at answers the 1-based line of an offset.
func (index lineIndex) at(offset parse.Pos) int {
	return sort.Search(len(index), func(i int) bool { return index[i] > int(offset) })
}
