import { Empty } from '../components/Empty'
import { Explain } from '../components/Explain'
import { Summary, SummaryRow } from '../components/Summary'
import { CopyButton } from '../components/CopyButton'
import { asOf, sentences } from '../frame/as-of'
import { Frame } from '../frame/Frame'
import type { PageContext } from '../frame/page-context'
import { AccountsSection } from './AccountsSection'
import { ParametersTable } from './ParametersTable'
import { placeName } from './place-name'
import { PremisesSection } from './PremisesSection'
import type { RecordView } from './record-view'
import { TieSection } from './TieSection'

type PartProps = { context: PageContext; view: RecordView }

const Contact = ({ context: { text, place, link }, view: { person } }: PartProps) => (
  <section>
    <h2>{text.t('record.contact')}</h2>
    <Summary>
      <SummaryRow label={text.t('record.name')}>{person.displayName}</SummaryRow>
      <SummaryRow label={text.t('record.email')}>
        {person.email ?? <span className="soft">{text.t('record.notGiven')}</span>}
      </SummaryRow>
      <SummaryRow label={text.t('record.phone')} kind="num">
        {person.phone ?? <span className="soft">{text.t('record.notGiven')}</span>}
      </SummaryRow>
      <SummaryRow
        label={text.t('record.login')}
        kind="code"
        action={<CopyButton text={text} value={person.login} what={text.t('record.copyLogin')} />}
      >
        {person.login}
      </SummaryRow>
    </Summary>
    <p className="soft">
      {text.t(place?.community.officePhone ? 'record.contactAtFoot' : 'record.contactChange')}
    </p>
    <p>
      <a href={link('/messages/new', { about: 'record' })}>{text.t('messages.ask')}</a>
    </p>
  </section>
)

const Parameters = ({ context: { text }, view: { parameters } }: PartProps) => (
  <section id="parameters">
    <h2>{text.t('record.parameters')}</h2>
    {parameters.length > 0 ? (
      <ParametersTable text={text} parameters={parameters} />
    ) : (
      <Empty title={text.t('record.noParameters')} body={text.t('record.noParametersMore')} />
    )}
  </section>
)

/** The number to pay to, what the register holds on the place and the person, and what the advance depends on. */
export const RecordPage = ({ context, view }: PartProps) => {
  const { text, place } = context
  const title = text.t(place ? 'record.title' : 'record.titleContact')
  return (
    <Frame context={context} current="record" title={title}>
      <div>
        <h1>{title}</h1>
        {place && (
          <p className="head-line soft">
            {sentences(placeName(text, place.premises), asOf(text, place.community.dataAsOfAt))}
          </p>
        )}
      </div>
      {place && view.accounts.length > 0 && (
        <AccountsSection text={text} community={place.community} accounts={view.accounts} />
      )}
      <Contact context={context} view={view} />
      {view.premises && <PremisesSection text={text} premises={view.premises} />}
      {view.ties.length > 0 && <TieSection text={text} ties={view.ties} premises={view.premises} />}
      {place?.rights.parameters && <Parameters context={context} view={view} />}
      {view.premises?.measures?.shareNum != null && (
        <Explain summary={text.t('record.shareTerm')}>
          <p>{text.t('record.shareWhy')}</p>
        </Explain>
      )}
    </Frame>
  )
}
