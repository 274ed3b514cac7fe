package helm

import (
	"maps"
	"strings"
	"text/template/parse"
)

// scope is what the text of a template says about names: the values path of `.` and of each variable.
// It is the second choice, for scalars, which have no identity at run time (see identities).
type scope struct {
	dot       string // "" when unknown
	dotIsRoot bool   // `.` is taken for the chart's context, where `.Values` is
	variables map[string]string
}

func newScope() scope { return scope{dotIsRoot: true, variables: map[string]string{}} }

func (s scope) child() scope {
	s.variables = maps.Clone(s.variables)
	return s
}

func (s scope) with(pipe *parse.PipeNode) scope {
	path := s.path(pipe)
	inner := s.child()
	inner.dot, inner.dotIsRoot = path, false
	for _, variable := range pipe.Decl {
		inner.variables[variable.Ident[0]] = path
	}
	return inner
}

// ranged is the scope inside a range: each item is written `path.*`, which no values file has, so that a
// path is shown and no line is pretended.
func (s scope) ranged(pipe *parse.PipeNode) scope {
	path := s.path(pipe)
	inner := s.child()
	if path != "" {
		path += ".*"
	}
	inner.dot, inner.dotIsRoot = path, false
	for _, variable := range pipe.Decl {
		inner.variables[variable.Ident[0]] = path
	}
	return inner
}

// path answers the values path that a node names, "" when it names none.
func (s scope) path(node parse.Node) string {
	switch node := node.(type) {
	case *parse.DotNode:
		return s.dot
	case *parse.FieldNode:
		if s.dotIsRoot && node.Ident[0] == "Values" {
			return strings.Join(node.Ident[1:], ".")
		}
		return below(s.dot, node.Ident)
	case *parse.VariableNode:
		if len(node.Ident) > 1 && node.Ident[0] == "$" && node.Ident[1] == "Values" {
			return strings.Join(node.Ident[2:], ".")
		}
		return below(s.variables[node.Ident[0]], node.Ident[1:])
	case *parse.ChainNode:
		return below(s.path(node.Node), node.Field)
	case *parse.PipeNode:
		return s.pipe(node)
	}
	return ""
}

func (s scope) pipe(pipe *parse.PipeNode) string {
	for _, command := range pipe.Cmds {
		arguments := command.Args
		if called, ok := arguments[0].(*parse.IdentifierNode); ok {
			if called.Ident == "include" || called.Ident == "tpl" {
				continue
			}
			arguments = arguments[1:]
		} else if len(arguments) > 1 {
			continue
		}
		for _, argument := range arguments {
			if path := s.path(argument); path != "" {
				return path
			}
		}
	}
	return ""
}

func below(path string, names []string) string {
	if path == "" || len(names) == 0 {
		return path
	}
	return path + "." + strings.Join(names, ".")
}
