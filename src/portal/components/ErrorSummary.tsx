export type FieldError = { field: string; message: string }

/** The list of what to correct, first in main; each entry leads to its field. */
export const ErrorSummary = ({ title, errors }: { title: string; errors: FieldError[] }) => (
  <div className="error-summary" role="alert" tabIndex={-1}>
    <h2>{title}</h2>
    <ul>
      {errors.map((error) => (
        <li key={error.field + error.message}>
          <a href={`#${error.field}`}>{error.message}</a>
        </li>
      ))}
    </ul>
  </div>
)
