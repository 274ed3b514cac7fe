/** Gives each key as it comes, and one that came before with a number behind it: no two are equal. */
export function uniquely(numbered: (key: string, number: number) => string): (key: string) => string {
  const taken = new Set<string>()
  const numbers = new Map<string, number>()
  return (key) => {
    let number = numbers.get(key) ?? 1
    let name = number === 1 ? key : numbered(key, number)
    while (taken.has(name)) {
      number += 1
      name = numbered(key, number)
    }
    numbers.set(key, number + 1)
    taken.add(name)
    return name
  }
}
