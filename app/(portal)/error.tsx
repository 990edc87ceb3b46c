'use client'

// The one client component: React shows an error boundary in the browser only. Its words stand here, as the message
// files would otherwise travel to every reader.

const words = {
  pl: {
    title: 'Coś się zepsuło',
    lead: 'To nasz błąd, nie Twój. Spróbuj jeszcze raz za chwilę.',
    again: 'Spróbuj jeszcze raz',
    number: 'Numer błędu dla administracji:',
  },
  en: {
    title: 'Something broke',
    lead: 'It is our fault, not yours. Try again in a moment.',
    again: 'Try again',
    number: 'Error number for the administration:',
  },
  uk: {
    title: 'Щось зламалося',
    lead: 'Це наша помилка, не ваша. Спробуйте ще раз за хвилину.',
    again: 'Спробувати ще раз',
    number: 'Номер помилки для адміністрації:',
  },
}

export default function PortalError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  const language = typeof document === 'undefined' ? 'pl' : document.documentElement.lang
  const said = language === 'en' || language === 'uk' ? words[language] : words.pl
  return (
    <div className="page">
      <main className="sheet" id="content">
        <h1>{said.title}</h1>
        <p className="lead">{said.lead}</p>
        <p className="actions">
          <button className="button" type="button" onClick={reset}>
            {said.again}
          </button>
        </p>
        {error.digest && (
          <p className="note">
            {said.number} <span className="code">{error.digest}</span>
          </p>
        )}
      </main>
    </div>
  )
}
