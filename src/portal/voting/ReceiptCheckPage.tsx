import { Banner } from '../components/Banner'
import { Explain } from '../components/Explain'
import { Field } from '../components/Field'
import { Frame } from '../frame/Frame'
import type { PageContext } from '../frame/page-context'
import type { ReceiptView } from './read-receipt'
import { ReceiptRows } from './ReceiptPage'

type Props = {
  context: PageContext
  asked: { receipt: string; key: string } | null
  found: ReceiptView | null
}

const Proof = ({ context: { text }, found }: { context: PageContext; found: ReceiptView }) => (
  <section>
    <h2>{text.t('voting.proof')}</h2>
    <ReceiptRows text={text} receipt={found} />
    <Explain summary={text.t('voting.proofHow')}>
      <p>{text.t('voting.proofHowMore')}</p>
      {found.rows.map((row, index) => (
        <div key={row.position}>
          <p className="code">{`${found.salt}.${found.contents[index] ?? ''}`}</p>
          <p className="code">{`SHA-256: ${row.commitment}`}</p>
        </div>
      ))}
    </Explain>
  </section>
)

const Asked = ({ context: { text, link }, asked }: Pick<Props, 'context' | 'asked'>) => (
  <form className="form" action={link('/resolutions/receipt')} method="get">
    <Field
      text={text}
      name="receipt"
      label={text.t('voting.receiptNumber')}
      code
      input={{ required: true, defaultValue: asked?.receipt ?? '', autoComplete: 'off' }}
    />
    <Field
      text={text}
      name="key"
      label={text.t('voting.key')}
      code
      input={{ required: true, defaultValue: asked?.key ?? '', autoComplete: 'off' }}
    />
    <p className="actions">
      <button className="button" type="submit">
        {text.t('voting.check')}
      </button>
    </p>
  </form>
)

/** Number and key of a receipt: is the vote in the chain as it was cast? */
export const ReceiptCheckPage = ({ context, asked, found }: Props) => {
  const { text, link } = context
  return (
    <Frame context={context} current="resolutions" title={text.t('voting.checkReceipt')}>
      <div>
        <a className="back" href={link('/resolutions')}>
          {text.t('voting.all')}
        </a>
        <h1>{text.t('voting.checkReceipt')}</h1>
        <p className="head-line soft">{text.t('voting.checkIntro')}</p>
      </div>
      {asked && !found && (
        <Banner kind={text.t('voting.notFound')} tone="brick">
          <p>{text.t('voting.notFoundMore')}</p>
        </Banner>
      )}
      {found && (
        <Banner
          kind={text.t(found.holds ? 'voting.holds' : 'voting.broken')}
          tone={found.holds ? 'spruce' : 'brick'}
        >
          <p>{text.t(found.holds ? 'voting.holdsMore' : 'voting.brokenMore')}</p>
        </Banner>
      )}
      <Asked context={context} asked={asked} />
      {found && <Proof context={context} found={found} />}
    </Frame>
  )
}
