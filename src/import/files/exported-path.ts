/** SQL: a code as the name of a folder that every system takes; where signs were replaced, a hash keeps it apart. */
const folder = (code: string): string =>
  `(regexp_replace(${code}, '[^A-Za-z0-9_-]', '_', 'g')
    || case when ${code} ~ '[^A-Za-z0-9_-]' then '-' || left(md5(${code}), 8) else '' end)`

const LONGEST_NAME = 80

/**
 * SQL: the name of the kept file `f` with the ending of its type. A name that begins with a dot is litter to a ZIP
 * reader, so it begins with a line instead.
 */
const name = `(select coalesce(nullif(btrim(left(regexp_replace(regexp_replace(f.name,
      '\\.' || case e.ending when 'jpg' then 'jpe?g' else e.ending end || '$', '', 'i'), '^\\.+', '_'), ${LONGEST_NAME})), ''), 'plik')
    || '.' || e.ending
  from (select substring(f.filename from '\\.([a-z]+)$') as ending) e)`

/** SQL: where an export puts the kept file `f` of a row `t` with an external id; null where it has none. */
export const exportedPath = (kind: 'documents' | 'invoices'): string =>
  `(select 'files/' || ${folder('c.code')} || '/${kind}/' || ${folder('t.external_id')} || '/' || ${name}
    from public.files f join public.communities c on c.id = t.community_id where f.id = t.file_id)`
