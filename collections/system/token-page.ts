import { translateAdmin, type AdminMessage } from '../messages/translate'

const STYLE = `
:root { color-scheme: light dark; font: 18px/1.5 Inter, system-ui, sans-serif }
body { margin: 0 auto; max-width: 42rem; padding: 2rem 1rem }
h1 { font-size: 1.6rem; line-height: 1.2 }
output { display: block; margin: 1rem 0; padding: 1rem; border: 2px solid; border-radius: 6px;
  font: 1rem/1.4 ui-monospace, monospace; overflow-wrap: anywhere; user-select: all }
a { color: inherit }`

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)

/**
 * The one answer that holds a token. It is the answer to the form itself, so that the token stands in no address, cookie
 * or table; opened again it is not there any more.
 */
export function tokenPage(language: string, token: string): Response {
  const say = (key: AdminMessage) => escaped(translateAdmin(language, key))
  const short = language.startsWith('en') ? 'en' : language.startsWith('uk') ? 'uk' : 'pl'
  const page = `<!doctype html><html lang="${short}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${say('import.tokenTitle')} – LokaleNet</title>
<style>${STYLE}</style></head><body><main><h1>${say('import.tokenTitle')}</h1><p>${say('import.tokenOnce')}</p>
<output>${escaped(token)}</output><p>${say('import.tokenUse')}</p>
<p><a href="/admin/import-keys">${say('import.tokenBack')}</a></p></main></body></html>`
  return new Response(page, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'private, no-store',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'Referrer-Policy': 'no-referrer',
    },
  })
}
