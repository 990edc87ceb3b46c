import type { PortalText } from '../text/portal-text'

type CopyButtonProps = {
  text: PortalText
  /** What lands in the clipboard, without spaces that are only for reading. */
  value: string
  /** What is copied, for those who hear the page: „numer konta”. */
  what: string
}

/** Copies a value by /portal.js; hidden where scripts are off. */
export const CopyButton = ({ text, value, what }: CopyButtonProps) => (
  <button className="copy" type="button" data-copy={value} data-copied={text.t('copy.done')}>
    {text.t('copy.do')}
    <span className="vh"> {what}</span>
  </button>
)
