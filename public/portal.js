// What the portal does with a script: copying a value, closing an open switch, moving to the list of errors.
// Everything else works without.
;(() => {
  const said = document.createElement('p')
  said.className = 'vh'
  said.setAttribute('role', 'status')

  const copyByHand = (value) => {
    const area = document.createElement('textarea')
    area.value = value
    area.className = 'vh'
    document.body.append(area)
    area.select()
    const done = document.execCommand('copy')
    area.remove()
    return done ? Promise.resolve() : Promise.reject(new Error('copy'))
  }

  const write = (value) =>
    navigator.clipboard
      ? navigator.clipboard.writeText(value).catch(() => copyByHand(value))
      : copyByHand(value)

  const showCopied = (button) => {
    const what = button.querySelector('.vh')
    const before = button.firstChild.textContent
    button.dataset.done = ''
    button.firstChild.textContent = button.dataset.copied
    said.textContent = button.dataset.copied + (what ? what.textContent : '')
    setTimeout(() => {
      delete button.dataset.done
      button.firstChild.textContent = before
      said.textContent = ''
    }, 4000)
  }

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-copy]')
    if (button && !('done' in button.dataset)) {
      if (!said.isConnected) document.body.append(said)
      write(button.dataset.copy).then(
        () => showCopied(button),
        () => {},
      )
    }
    for (const open of document.querySelectorAll('.switch[open]')) {
      if (!open.contains(event.target)) open.open = false
    }
  })

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    for (const open of document.querySelectorAll('.switch[open]')) {
      open.open = false
      open.querySelector('summary').focus()
    }
  })

  const showErrors = () => document.querySelector('.error-summary')?.focus()
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', showErrors)
  else showErrors()
})()
