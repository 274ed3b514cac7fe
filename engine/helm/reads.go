package helm

import (
	"slices"
	"text/template/parse"
)

// readsOf lists what an expression reads, as pairs of a base and names: `.Values.image.tag` is the base
// `.` and three names. What is handed to an include is not read here but in the included template.
func readsOf(node parse.Node, reads []read) []read {
	switch node := node.(type) {
	case *parse.PipeNode:
		for _, command := range node.Cmds {
			reads = readsOfCommand(command.Args, reads)
		}
	case *parse.FieldNode:
		return append(reads, read{dotAt(node.Pos), slices.Clone(node.Ident)})
	case *parse.VariableNode:
		variable := &parse.VariableNode{NodeType: parse.NodeVariable, Pos: node.Pos, Ident: node.Ident[:1]}
		return append(reads, read{variable, slices.Clone(node.Ident[1:])})
	case *parse.DotNode:
		return append(reads, read{base: dotAt(node.Pos)})
	case *parse.ChainNode:
		return extended(reads, readsOf(node.Node, reads), node.Field)
	}
	return reads
}

func readsOfCommand(arguments []parse.Node, reads []read) []read {
	if called, ok := arguments[0].(*parse.IdentifierNode); ok {
		switch called.Ident {
		case "include", "template":
			return reads
		case "tpl":
			arguments = arguments[:min(2, len(arguments))]
		case "index", "get":
			if len(arguments) > 1 {
				return extended(reads, readsOf(arguments[1], reads), literalKeys(arguments[2:]))
			}
		}
	}
	for _, argument := range arguments {
		reads = readsOf(argument, reads)
	}
	return reads
}

// extended adds names to the one read by which after is longer than before.
func extended(before, after []read, names []string) []read {
	if len(after) == len(before)+1 {
		last := &after[len(after)-1]
		last.names = append(last.names, names...)
	}
	return after
}

func literalKeys(arguments []parse.Node) (keys []string) {
	for _, argument := range arguments {
		text, ok := argument.(*parse.StringNode)
		if !ok {
			break
		}
		keys = append(keys, text.Text)
	}
	return keys
}

func dotAt(position parse.Pos) *parse.DotNode {
	return &parse.DotNode{NodeType: parse.NodeDot, Pos: position}
}
