import { formatPln } from '@/src/domain/finance/money'
import type { IssueDetails } from '../result'
import { byReason } from './sentences'
import type { Language, Sentences } from './sentences'

const amount = (grosze: string | undefined): string => formatPln(BigInt(grosze ?? '0'))

const badFile = byReason(
  {
    ragged: (d) =>
      `wiersz ma ${d.cells} komórek, a nagłówek ${d.headers}. Sprawdź średniki i cudzysłowy w tym wierszu.`,
    headerTwice: (d) => `nagłówek „${d.value}” występuje dwa razy. Usuń jedną z tych kolumn.`,
    nameAndAlias: () => 'ta kolumna występuje pod dwiema nazwami, polską i angielską. Zostaw jedną.',
    twoFiles: (d) => `tę samą tabelę zawiera kilka plików: ${d.names}. Zostaw jeden.`,
    controlCharacter: () =>
      'w komórce są niedozwolone znaki sterujące. Zapisz plik ponownie jako zwykły tekst.',
    tooLong: (d) => `tekst jest za długi, może mieć najwyżej ${d.max} znaków.`,
    tooLarge: (d) => `rozmiar przekracza ${d.max} MB. Podziel dane na kilka paczek.`,
    tooManyRows: (d) => `plik ma więcej niż ${d.max} wierszy. Podziel dane na kilka paczek.`,
    tooManyDocuments: (d) => `w paczce jest więcej niż ${d.max} dokumentów.`,
    tooManyEntries: (d) => `w paczce jest więcej niż ${d.max} plików.`,
    csv: () =>
      'nie da się odczytać pliku od tego wiersza: cudzysłów nie jest zamknięty albo stoi w środku komórki.',
    empty: () => 'plik jest pusty. W pierwszym wierszu muszą stać nazwy kolumn.',
    notText: () => 'to nie jest plik tekstowy, na przykład arkusz albo dokument. Zapisz go jako CSV.',
    unreadable: () => 'pliku nie da się odczytać: jest uszkodzony, zaszyfrowany albo niedostępny.',
    noZip: () => 'to nie jest folder ani poprawny plik ZIP.',
    noTables: () => 'w paczce nie ma żadnego pliku o znanej nazwie, na przykład „rozrachunki.csv”.',
    unsafePath: () => 'nazwa tego pliku w archiwum ZIP wskazuje poza paczkę. Utwórz archiwum ponownie.',
    link: () => 'to jest dowiązanie, a nie plik. Wstaw do paczki sam plik.',
    outside: (d) => `plik „${d.value}” leży poza folderem files/. Wstaw go do tego folderu w paczce.`,
    notItsType: (d) =>
      `plik „${d.value}” nie jest tym, na co wskazuje jego nazwa. Przyjmujemy PDF, PNG, JPEG, DOCX, XLSX i ODT.`,
    noStatement: () =>
      'to nie jest wyciąg bankowy. Portal czyta MT940, CAMT.053 (wersje 02–08), Elixir-0 i pliki CSV banków, których układ ma zapisany.',
    statementCut: () =>
      'wyciąg jest niepełny: brakuje rachunku albo salda początkowego lub końcowego. Pobierz go z banku jeszcze raz.',
    statementCurrency: (d) => `wyciąg jest w walucie „${d.value}”. Portal przyjmuje tylko złote.`,
    statementXml: () =>
      'to nie jest poprawny plik XML albo zawiera niedozwolone odwołania. Pobierz go z banku jeszcze raz.',
    statementRow: (d) =>
      `nie da się odczytać operacji lub kwoty „${d.value}”. Pobierz wyciąg z banku jeszcze raz.`,
    manifestRows: () => 'plik musi mieć dokładnie jeden wiersz danych.',
  },
  'pliku nie da się odczytać.',
)

const badNumber = byReason(
  {
    money: (d) =>
      `„${d.value}” nie jest kwotą. Podaj liczbę z najwyżej dwoma miejscami po przecinku, do 9 999 999 999,99.`,
    negative: (d) => `„${d.value}” jest poniżej zera, a tu nie może.`,
    decimal: (d) =>
      `„${d.value}” nie jest liczbą z najwyżej ${d.scale} miejscami po przecinku albo jest za duże.`,
    whole: (d) => `„${d.value}” nie jest liczbą całkowitą od ${d.min} do ${d.max}.`,
    aboveOne: (d) => `ułamek ${d.value} jest większy niż całość.`,
  },
  'to nie jest poprawna liczba.',
)

const badDate = byReason(
  {
    day: (d) => `„${d.value}” nie jest datą. Podaj ją jako 2026-03-29 albo 29.03.2026.`,
    firstOfMonth: (d) => `„${d.value}” nie jest pierwszym dniem miesiąca, a od niego obowiązuje zaliczka.`,
    period: (d) => `„${d.value}” nie jest okresem. Podaj go jako 2026-03.`,
    moment: (d) =>
      `„${d.value}” nie jest datą ani datą z godziną. Podaj ją jako 2026-01-31 albo 2026-01-31 06:30.`,
    order: (d) => `koniec (${d.value}) jest przed początkiem (${d.from}).`,
  },
  'to nie jest poprawna data.',
)

const missingValue = byReason(
  {
    noName: () => 'podaj imię lub nazwisko osoby albo nazwę firmy.',
    share: () => 'podaj udział. Puste mogą być tylko licznik i mianownik razem, i tylko w spółdzielni.',
    noPlace: () => 'podaj lokal albo, przy liczniku głównym, budynek.',
  },
  'komórka jest pusta, a ta wartość jest wymagana.',
)

const oneSided = byReason(
  {
    negative: () => 'kwota jest poniżej zera. Zapisz ją po drugiej stronie jako dodatnią.',
    both: () => 'wypełnione są obie strony, wn i ma. Jedna musi być pusta albo zero.',
    none: () => 'żadna ze stron, wn ani ma, nie jest większa od zera.',
  },
  'dokładnie jedna ze stron, wn albo ma, musi być większa od zera.',
)

const sumMismatch = byReason(
  {
    result: (d) => `wynik ${amount(d.value)} różni się od zaliczek minus koszt, czyli ${amount(d.expected)}.`,
    noLine: () => 'rozliczenie nie ma żadnej pozycji. Dodaj je do pliku „rozliczenia_pozycje”.',
    lines: (d) =>
      `pozycje dają razem zaliczki ${amount(d.advances)} i koszt ${amount(d.cost)}, a rozliczenie ma inne kwoty. Liczą się też pozycje zapisane w portalu wcześniej.`,
  },
  'pozycje nie sumują się do rozliczenia.',
)

const readingOutOfTime = (d: IssueDetails): string =>
  `odczyt z dnia ${d.value} jest poza czasem, gdy licznik ${d.meter} był zamontowany (od ${d.from}${d.to ? ` do ${d.to}` : ''}).`

const sentences: Sentences = {
  MISSING_COLUMN: (d) => `brakuje kolumny „${d.alias}” (inna nazwa: „${d.name}”). Dodaj ją do pliku.`,
  MISSING_VALUE: missingValue,
  BAD_NUMBER: badNumber,
  BAD_DATE: badDate,
  BAD_CHOICE: (d) => `„${d.value}” nie jest dozwoloną wartością. Dozwolone: ${d.allowed}.`,
  BAD_NRB: (d) => `„${d.value}” nie jest poprawnym numerem rachunku: 26 cyfr ze zgodną sumą kontrolną.`,
  BAD_NIP: (d) => `„${d.value}” nie jest poprawnym numerem NIP: 10 cyfr ze zgodną cyfrą kontrolną.`,
  DUPLICATE_KEY: (d) => `ten sam klucz (${d.value}) ma już wiersz ${d.first}. Usuń jeden z tych wierszy.`,
  UNKNOWN_REFERENCE: (d) =>
    `„${d.value}” nie występuje ani w paczce, ani w portalu. Popraw kod albo dodaj brakujący wiersz.`,
  AMOUNT_MISMATCH: (d) =>
    `kwota ${amount(d.value)} różni się od stawki razy ilość, czyli ${amount(d.expected)}.`,
  SUM_MISMATCH: sumMismatch,
  ONE_SIDED: oneSided,
  IMMUTABLE_ROW: byReason(
    {
      portalBooks: (d) =>
        `księgi wspólnoty „${d.value}” prowadzi portal i są już w nich zaksięgowane miesiące, więc program księgowy nic do nich nie dopisuje. Wpisz to w portalu w „Księgowanie” albo usuń wiersz z pliku.`,
      resolvedPlan: (d) =>
        `pozycję planu „${d.value}” uchwalono, więc paczka jej nie zmienia. Zmień ją w panelu i wskaż uchwałę.`,
    },
    'zaksięgowany wiersz nie może się zmienić. Wprowadź storno i nowy wiersz.',
  ),
  OVERLAP: (d) => `od dnia ${d.day} ułamki właścicieli tego lokalu dają razem więcej niż całość.`,
  NOT_ENTITLED: (d) =>
    `osoba ${d.person} nie miała ${d.value} prawa głosu z lokalu ${d.premises}. Sprawdź uprawnienia albo wpisz pełnomocnictwo.`,
  OUT_OF_TIME: byReason(
    {
      vote: (d) =>
        `głos z dnia ${d.value} jest poza czasem głosowania (od ${d.from}${d.to ? ` do ${d.to}` : ''}).`,
      reading: readingOutOfTime,
    },
    'data jest poza dozwolonym czasem.',
  ),
  RESULT_DIFFERS: (d) =>
    `z głosów wychodzi ${d.expected}, a w pliku jest ${d.value}. Sprawdź głosy; liczą się głosy.`,
  BAD_FILE: badFile,
  STATEMENT_MISMATCH: (d) =>
    `saldo początkowe i operacje wyciągu ${d.value} nie dają salda końcowego. Pobierz wyciąg z banku jeszcze raz.`,
  UNKNOWN_FILE: () => 'portal nie zna takiego pliku, więc go pominął.',
  UNKNOWN_COLUMN: () => 'portal nie zna takiej kolumny, więc ją pominął.',
  CONTACT_DIFFERS: (d) =>
    `osoba ${d.person} sama prowadzi swoje dane kontaktowe w portalu. Zostały bez zmian.`,
  PERSON_ELSEWHERE: (d) =>
    `osoba ${d.person} należy też do innych wspólnot, do których nie masz dostępu. Została bez zmian.`,
  SUPPLIER_ELSEWHERE: (d) =>
    `dostawca ${d.value} ma faktury także w innych wspólnotach, do których nie masz dostępu. Został bez zmian.`,
  MORE_ISSUES: (d) => `jest jeszcze ${d.more} dalszych pozycji, których tu nie pokazano.`,
}

/** Findings in Polish. */
export const polish: Language = {
  place: ({ fileName, row, header }) =>
    [
      `Plik „${fileName}”`,
      row === null ? null : `wiersz ${row}`,
      header === null ? null : `kolumna „${header}”`,
    ]
      .filter((part) => part !== null)
      .join(', '),
  sentences,
}
