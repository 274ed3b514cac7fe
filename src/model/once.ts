/** Reads something of a subject once, however many rules ask: it is kept as long as the subject is. */
export function oncePer<Subject extends object, Value>(read: (subject: Subject) => Value): (subject: Subject) => Value {
  const known = new WeakMap<Subject, { readonly value: Value }>()
  return (subject) => {
    const before = known.get(subject)
    if (before) return before.value
    const value = read(subject)
    known.set(subject, { value })
    return value
  }
}
