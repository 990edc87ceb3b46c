import { Cell, HeadCell, ReflowTable, Row, RowHead, TableBody } from '../components/ReflowTable'
import type { PortalText } from '../text/portal-text'
import type { ParameterHistory } from './record-view'

type ParametersProps = { text: PortalText; parameters: ParameterHistory[] }

const worded = (text: PortalText, { name }: ParameterHistory, value: string): string =>
  text.t(`record.values.${name}`, { value: text.quantity(value) })

const Parameter = ({ text, parameter }: { text: PortalText; parameter: ParameterHistory }) => {
  const current = parameter.values.find(({ state }) => state === 'current')
  const others = parameter.values.filter(({ state }) => state !== 'current')
  return (
    <Row>
      <RowHead>{text.t(`record.names.${parameter.name}`)}</RowHead>
      <Cell className="r" label={text.t('record.now')}>
        {current ? (
          worded(text, parameter, current.value)
        ) : (
          <span className="soft">{text.t('record.noValue')}</span>
        )}
      </Cell>
      <Cell className="r" label={text.t('record.validFrom')}>
        {current && text.dateShort(current.validFromOn)}
      </Cell>
      <Cell className="after" label={text.t('record.before')}>
        {others.length > 0
          ? others.map(({ validFromOn, value }) => (
              <span key={validFromOn} className="line num">
                {text.t('record.fromValue', {
                  value: worded(text, parameter, value),
                  date: text.dateShort(validFromOn),
                })}
              </span>
            ))
          : null}
      </Cell>
    </Row>
  )
}

/** The value in force of each parameter, since when, and the values before and to come. */
export const ParametersTable = ({ text, parameters }: ParametersProps) => (
  <ReflowTable
    caption={text.t('record.parametersCaption')}
    head={
      <>
        <HeadCell>{text.t('record.parameter')}</HeadCell>
        <HeadCell className="r">{text.t('record.now')}</HeadCell>
        <HeadCell className="r">{text.t('record.validFrom')}</HeadCell>
        <HeadCell className="after">{text.t('record.before')}</HeadCell>
      </>
    }
  >
    <TableBody>
      {parameters.map((parameter) => (
        <Parameter key={parameter.name} text={text} parameter={parameter} />
      ))}
    </TableBody>
  </ReflowTable>
)
