import type { UIFieldServerProps } from 'payload'
import { actorOf } from '@/access/actor/from-request'
import { mayRead } from '@/access/may-read'
import { optionLabel } from '@/collections/messages/labels'
import { translateAdmin } from '@/collections/messages/translate'
import { formatPln } from '@/src/domain/finance/money'
import { readStages, type KeptStage } from '@/src/services/finance/debts/read-stages'

const shortDate = (date: string): string => `${Number(date.slice(8))}.${date.slice(5, 7)}.${date.slice(0, 4)}`

const Stages = ({ stages, language }: { stages: readonly KeptStage[]; language: string }) => (
  <table className="lokalenet-table">
    <thead>
      <tr>
        {(['stage', 'since', 'amount'] as const).map((key) => (
          <th key={key} scope="col">
            {translateAdmin(language, `debts.${key}`)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {stages.map(({ stage, stageOn, principalGr, interestGr, costsGr }) => {
        const words = optionLabel('debt-cases', 'stage', stage)
        return (
          <tr key={`${stage}${stageOn}`}>
            <td>{language.startsWith('en') ? words.en : language.startsWith('uk') ? words.uk : words.pl}</td>
            <td>{shortDate(stageOn)}</td>
            <td>{formatPln(BigInt(principalGr + interestGr + costsGr))}</td>
          </tr>
        )
      })}
    </tbody>
  </table>
)

/** In the form of a debt case: every stage it went through, and the demand for payment as a letter. */
export async function DebtCourse({ data, req }: UIFieldServerProps) {
  const id = (data as { id?: unknown } | undefined)?.id
  if (typeof id !== 'string' || !(await mayRead(await actorOf(req), 'debt-cases', id))) return null
  const { language } = req.i18n
  return (
    <section className="lokalenet-course">
      <h3>{translateAdmin(language, 'debts.course')}</h3>
      <Stages stages={await readStages(id)} language={language} />
      <p>
        {(['14', '7'] as const).map((days) => (
          <a key={days} href={`/api/debt-cases/${id}/demand?days=${days}`} style={{ marginRight: '1rem' }}>
            {translateAdmin(language, 'debts.demand', { days })}
          </a>
        ))}
      </p>
    </section>
  )
}
