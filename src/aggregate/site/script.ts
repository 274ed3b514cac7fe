/**
 * Search, filters and order of the table of projects, which is complete without them. Reads attributes of the page and shows
 * or hides rows; writes no HTML. What is chosen stands in the address, so that it can be sent to somebody.
 */
export const SCRIPT = `
(() => {
  const table = document.getElementById('projects-table')
  const body = table.tBodies[0]
  const rows = [...body.rows]
  const field = (id) => document.getElementById(id)
  const fields = { q: field('q'), verdict: field('verdict'), step: field('step'), silent: field('silent') }
  const shown = field('shown')
  const fold = (text) => text.normalize('NFKD').replace(/[\\u0300-\\u036f]/g, '').toLowerCase()
  const texts = rows.map((row) => fold(row.dataset.text))
  const valueOf = (input) => (input.type === 'checkbox' ? (input.checked ? '1' : '') : input.value)
  const chosen = () => Object.entries(fields).map(([name, input]) => [name, valueOf(input)]).filter(([, value]) => value !== '')
  const apply = () => {
    const words = fold(fields.q.value).split(/\\s+/).filter(Boolean)
    let count = 0
    rows.forEach((row, index) => {
      const { verdict, step, silent } = row.dataset
      const fits =
        (fields.verdict.value === '' || fields.verdict.value === verdict) &&
        (fields.step.value === '' || fields.step.value === step) &&
        (!fields.silent.checked || silent === '1') &&
        words.every((word) => texts[index].includes(word))
      row.hidden = !fits
      if (fits) count += 1
    })
    shown.textContent = count.toLocaleString(document.documentElement.lang)
    const query = new URLSearchParams(chosen()).toString()
    try {
      history.replaceState(null, '', query === '' ? location.pathname + location.search : '#' + query)
    } catch {}
  }
  const given = new URLSearchParams(location.hash.slice(1))
  for (const [name, input] of Object.entries(fields)) {
    const value = given.get(name)
    if (value !== null) {
      if (input.type === 'checkbox') input.checked = value === '1'
      else input.value = value
    }
    input.addEventListener('input', apply)
  }
  const heads = [...table.tHead.rows[0].cells]
  heads.forEach((head, column) => {
    const button = head.querySelector('button')
    if (!button) return
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending'
      for (const other of heads) other.removeAttribute('aria-sort')
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending')
      const key = (row) => row.cells[column].dataset.key ?? row.cells[column].textContent
      const collator = new Intl.Collator(document.documentElement.lang, { numeric: true })
      const sorted = rows.map((row) => [key(row), row]).sort(([a], [b]) => (down ? -1 : 1) * collator.compare(a, b))
      body.append(...sorted.map(([, row]) => row))
    })
  })
  document.documentElement.classList.add('on')
  apply()
})()
`
