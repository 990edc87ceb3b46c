export type Choice = {
  name: string
  label: string
  links: { key: string; href: string; label: string; isCurrent: boolean }[]
}

/**
 * What a table shows and in which order, as links: they need no form and no script, and a page without a form's states
 * is drawn by the server as plain text.
 */
export const Choices = ({ choices }: { choices: Choice[] }) =>
  choices
    .filter(({ links }) => links.length > 1)
    .map(({ name, label, links }) => (
      <nav key={name} className="pager no-print" aria-label={label}>
        <span>{label}</span>
        {links.map(({ key, href, label: words, isCurrent }) => (
          <a key={key} href={href} aria-current={isCurrent ? 'page' : undefined}>
            {words}
          </a>
        ))}
      </nav>
    ))
