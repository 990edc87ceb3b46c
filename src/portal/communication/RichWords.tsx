import type { ReactNode } from 'react'
import { safeLink, type RichNode, type RichText } from '@/src/domain/communication/rich-text'
import type { PortalText } from '../text/portal-text'

const BOLD = 1
const ITALIC = 2

type NodeProps = { text: PortalText; node: RichNode }

const Words = ({ text, node }: NodeProps): ReactNode => {
  const words = text.set(node.text ?? '')
  const bits = typeof node.format === 'number' ? node.format : 0
  const slanted = bits & ITALIC ? <em>{words}</em> : words
  return bits & BOLD ? <strong>{slanted}</strong> : slanted
}

const Inner = ({ text, node }: NodeProps): ReactNode =>
  (node.children ?? []).map((child, index) => <Node key={index} text={text} node={child} />)

const Link = ({ text, node }: NodeProps): ReactNode => {
  const href = safeLink(node.fields?.url)
  const inner = <Inner text={text} node={node} />
  return href ? (
    <a href={href} rel="noreferrer">
      {inner}
    </a>
  ) : (
    inner
  )
}

/** One node of the text. What is not known is shown as its words: nothing a letter holds can load or run anything. */
const Node = ({ text, node }: NodeProps): ReactNode => {
  const inner = <Inner text={text} node={node} />
  switch (node.type) {
    case 'text':
      return <Words text={text} node={node} />
    case 'linebreak':
      return <br />
    case 'paragraph':
      return <p>{inner}</p>
    case 'heading':
      return node.tag === 'h3' ? <h3>{inner}</h3> : <h2>{inner}</h2>
    case 'list':
      return node.tag === 'ol' ? <ol>{inner}</ol> : <ul>{inner}</ul>
    case 'listitem':
      return <li>{inner}</li>
    case 'link':
    case 'autolink':
      return <Link text={text} node={node} />
    default:
      return inner
  }
}

/** A text of the administration, set like our own. */
export const RichWords = ({ text, body }: { text: PortalText; body: RichText }) => (
  <div className="letter-body">
    <Inner text={text} node={body.root} />
  </div>
)
