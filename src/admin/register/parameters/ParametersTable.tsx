import { formatDecimal } from '@/src/domain/finance/decimal'
import type { ParameterValue, ParameterWish } from '@/src/services/register/parameters/parameter-values'
import type { ParametersDraft } from '@/src/services/register/parameters/parameters-form'
import { dayOf, type RegisterContext } from '../context'

type Props = {
  context: RegisterContext
  wish: ParameterWish
  draft: ParametersDraft | null
  values: ParameterValue[]
}

/** A row for each of the premises; what is left empty stays. The tabulator goes from field to field. */
export function ParametersTable({ context: { say }, wish, draft, values }: Props) {
  const typed = new Map((draft?.form.typed ?? []).map(({ premisesId, value }) => [premisesId, value]))
  if (values.length === 0) return <p>{say('parameters.none')}</p>
  return (
    <form className="steps" method="post" action="/api/premises-parameters/check">
      <input type="hidden" name="community" value={wish.communityId} />
      <input type="hidden" name="building" value={wish.buildingId ?? ''} />
      <input type="hidden" name="name" value={wish.name} />
      <input type="hidden" name="validFromOn" value={wish.validFromOn} />
      {draft && draft.problems.length > 0 && <Problems say={say} problems={draft.problems} />}
      <details open={Boolean(draft?.form.paste)}>
        <summary>{say('parameters.paste')}</summary>
        <label className="wide">
          {say('parameters.pasteHint')}
          <textarea
            name="paste"
            rows={8}
            wrap="off"
            spellCheck={false}
            defaultValue={draft?.form.paste ?? ''}
          />
        </label>
      </details>
      <Values say={say} values={values} typed={typed} />
      <div className="decision">
        <button type="submit">{say('parameters.check')}</button>
      </div>
    </form>
  )
}

type ProblemsProps = { say: RegisterContext['say']; problems: ParametersDraft['problems'] }

const Problems = ({ say, problems }: ProblemsProps) => (
  <ul role="alert" className="verdict verdict--refused sentences">
    {problems.map(({ code, about, row }, index) => (
      <li key={index}>
        {row !== null && `${say('parameters.row', { row })}: `}
        {say.any('error', code)?.replace('{about}', about)}
      </li>
    ))}
  </ul>
)

type ValuesProps = { say: RegisterContext['say']; values: ParameterValue[]; typed: Map<string, string> }

const Values = ({ say, values, typed }: ValuesProps) => {
  const isOfMany = new Set(values.map(({ building }) => building)).size > 1
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('change.premises')}</th>
          <th scope="col">{say('parameters.now')}</th>
          <th scope="col">{say('parameters.new')}</th>
        </tr>
      </thead>
      <tbody>
        {values.map((one) => (
          <Row
            key={one.premisesId}
            say={say}
            one={one}
            typed={typed.get(one.premisesId) ?? ''}
            isOfMany={isOfMany}
          />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = { say: RegisterContext['say']; one: ParameterValue; typed: string; isOfMany: boolean }

const Row = ({ say, one, typed, isOfMany }: RowProps) => (
  <tr>
    <th scope="row">
      {say('change.place', { code: one.code })}
      {isOfMany && <small>{say('parameters.of', { building: one.building })}</small>}
    </th>
    <td>
      {one.value === null ? '–' : formatDecimal(one.value)}
      {one.validFromOn && <small>{say('change.from', { date: dayOf(one.validFromOn) })}</small>}
      {one.nextFromOn && <small>{say('parameters.next', { date: dayOf(one.nextFromOn) })}</small>}
    </td>
    <td>
      <input type="hidden" name="premises[]" value={one.premisesId} />
      <input
        type="text"
        name="value[]"
        inputMode="decimal"
        aria-label={`${say('parameters.new')}, ${say('change.place', { code: one.code })}`}
        defaultValue={typed}
        maxLength={20}
        autoComplete="off"
      />
    </td>
  </tr>
)
