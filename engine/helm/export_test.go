package helm

import "fmt"

// Describe words one origin of an answer: the template's place, then the values' place and path.
func Describe(answer *Answer, origin [6]any) (place, values string) {
	place = fmt.Sprintf("%s:%d", answer.Files[origin[0].(int)], origin[1])
	if origin[2] != 1 {
		place += " about"
	}
	values = origin[5].(string)
	if file := origin[3].(int); file >= 0 {
		values = fmt.Sprintf("%s:%d %s", answer.Files[file], origin[4], values)
	}
	return place, values
}
