/**
 * What a page does better with a script than without: it counts what the filters leave, searches the findings, opens what
 * a link leads to, and opens everything for the printer. It never writes HTML.
 */
export const SCRIPT = `
'use strict'
{
  const $ = (selector, from = document) => [...from.querySelectorAll(selector)]
  const told = (box, shown, all) => {
    box.textContent = box.dataset.text.replace('{shown}', shown).replace('{all}', all)
  }

  const [shown] = $('#requirements .shown')
  const rows = $('#requirements tbody tr')
  const tell = () => told(shown, rows.filter(row => row.offsetParent !== null).length, rows.length)
  if (shown) {
    $('#requirements input').forEach(input => input.addEventListener('change', tell))
    tell()
  }

  const [tools] = $('#findings .tools')
  const rules = $('#findings details')
  if (tools && rules.length > 0) {
    const search = Object.assign(document.createElement('input'), { type: 'search', placeholder: tools.dataset.search })
    search.setAttribute('aria-label', tools.dataset.search)
    const count = document.createElement('span')
    count.setAttribute('role', 'status')
    count.dataset.text = tools.dataset.text
    const button = (label, open) => {
      const made = Object.assign(document.createElement('button'), { type: 'button', textContent: label })
      made.addEventListener('click', () => rules.forEach(rule => { rule.open = open }))
      return made
    }
    tools.append(search, button(tools.dataset.open, true), button(tools.dataset.close, false), count)
    tools.hidden = false
    const places = $('#findings .places > li')
    let texts
    search.addEventListener('input', () => {
      texts ??= places.map(place => (place.closest('details').querySelector('summary').textContent + ' ' + place.textContent).toLowerCase())
      const wanted = search.value.trim().toLowerCase()
      places.forEach((place, index) => place.toggleAttribute('data-hidden', !texts[index].includes(wanted)))
      rules.forEach(rule => rule.toggleAttribute('data-hidden', rule.querySelector('.places > li:not([data-hidden])') === null))
      $('#findings .family').forEach(family => family.toggleAttribute('data-hidden', family.querySelector('details:not([data-hidden])') === null))
      if (wanted === '') count.textContent = ''
      else told(count, places.filter(place => !place.hasAttribute('data-hidden')).length, places.length)
    })
  }

  const follow = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1))
    if (!target) return
    const closed = target.closest('details')
    if (closed) closed.open = true
    if (target.matches('tr') && target.offsetParent === null) {
      $('#s-all, #g-all').forEach(all => { all.checked = true })
      tell()
      target.scrollIntoView()
    }
  }
  addEventListener('hashchange', follow)
  follow()

  let opened = []
  addEventListener('beforeprint', () => {
    opened = $('details:not([open])')
    opened.forEach(each => { each.open = true })
  })
  addEventListener('afterprint', () => {
    opened.forEach(each => { each.open = false })
  })
}
`
