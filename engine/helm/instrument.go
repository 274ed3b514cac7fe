package helm

import (
	"text/template/parse"
)

// instrumenter walks one template and marks its text and its printing actions.
type instrumenter struct {
	marking *marking
	file    string
	lines   lineIndex
}

func (in instrumenter) list(list *parse.ListNode, names scope) {
	if list == nil {
		return
	}
	for _, node := range list.Nodes {
		in.node(node, names)
	}
}

func (in instrumenter) node(node parse.Node, names scope) {
	switch node := node.(type) {
	case *parse.ListNode:
		in.list(node, names)
	case *parse.TextNode:
		in.text(node)
	case *parse.ActionNode:
		in.action(node, names)
	case *parse.IfNode:
		in.list(node.List, names.child())
		in.list(node.ElseList, names.child())
	case *parse.WithNode:
		in.list(node.List, names.with(node.Pipe))
		in.list(node.ElseList, names.child())
	case *parse.RangeNode:
		in.list(node.List, names.ranged(node.Pipe))
		in.list(node.ElseList, names.child())
	}
}

func (in instrumenter) text(node *parse.TextNode) {
	first := in.lines.at(node.Pos)
	node.Text = []byte(markLines(string(node.Text), func(line int) string {
		return marker(in.marking.add(mark{file: in.file, line: first + line}))
	}))
}

func (in instrumenter) action(node *parse.ActionNode, names scope) {
	path := names.path(node.Pipe)
	if len(node.Pipe.Decl) > 0 {
		if path != "" {
			names.variables[node.Pipe.Decl[0].Ident[0]] = path
		}
		return
	}
	reads := readsOf(node.Pipe, nil)
	id := in.marking.add(mark{file: in.file, line: in.lines.at(node.Pos), written: path, reads: reads})
	node.Pipe.Cmds = append(node.Pipe.Cmds, printCall(id, node.Pos, reads))
}
