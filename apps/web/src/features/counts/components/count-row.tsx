import type { Product } from '@agentic-retail/domain/product/product';
import { type CountLine, countDifference } from '@agentic-retail/domain/stock/stock-count';
import { Check } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ProductThumbnail } from '../../../components/product-thumbnail.tsx';
import { RowText } from '../../../components/row-text.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { formatUnits } from '../../../lib/format-units.ts';
import { newId } from '../../../lib/new-id.ts';
import { MOST_UNITS, parseUnits } from '../../../lib/parse-units.ts';
import { signed } from '../../../lib/signed.ts';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { useRequest } from '../../../lib/use-request.ts';
import styles from './count-row.module.css';

interface CountRowProps {
  readonly countId: string;
  readonly product: Product;
  readonly line: CountLine | undefined;
  readonly isOpen: boolean;
  readonly onCounted: (line: CountLine) => void;
}

/** What was typed, with the id that it is sent under, however often it has to be sent. */
interface Draft {
  readonly text: string;
  readonly entryId: string;
}

export function CountRow({ countId, product, line, isOpen, onCounted }: CountRowProps) {
  const api = useBackOffice();
  const { isBusy, failure, send } = useRequest();
  const [typed, setDraft] = useState<Draft>();
  // What was typed and not entered is no part of a count that is closed.
  const draft = isOpen ? typed : undefined;
  const wrongId = useId();
  const { sku, name } = product;
  const text = draft?.text ?? (line === undefined ? '' : String(line.counted));
  const counted = draft === undefined ? undefined : parseUnits(draft.text, 0);

  const isWrong = draft !== undefined && draft.text.trim() !== '' && counted === undefined;

  const submit = () => {
    if (draft === undefined || counted === undefined) return;
    const { entryId } = draft;
    send(
      () => api.countProduct({ params: { id: countId, sku }, body: { entryId, counted } }),
      (entered) => {
        setDraft(undefined);
        onCounted(entered);
      },
    );
  };
  return (
    <li className={styles.row}>
      <ProductThumbnail product={product} />
      <RowText
        name={name}
        detail={line !== undefined && draft === undefined ? `${sku} · ${lineInWords(line)}` : sku}
      >
        {isWrong && (
          <span id={wrongId} className={styles.error} role="status">
            Whole pieces only, up to {MOST_UNITS.toLocaleString()}.
          </span>
        )}
        {failure !== undefined && (
          <span className={styles.error} role="alert">
            {describeFailure(failure)}
          </span>
        )}
      </RowText>
      <form
        className={styles.entry}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {line !== undefined && draft === undefined && (
          <Check size={20} className={styles.tick} aria-label="Counted" />
        )}
        <input
          className={styles.input}
          inputMode="numeric"
          autoComplete="off"
          aria-label={`Pieces of ${name}`}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? wrongId : undefined}
          disabled={!isOpen}
          value={text}
          onChange={(event) => setDraft({ text: event.target.value, entryId: newId() })}
        />
        <Button
          type="submit"
          className={classNames(styles.save, draft === undefined && styles.idle)}
          isBusy={isBusy}
          disabled={!isOpen || counted === undefined}
        >
          Enter
        </Button>
      </form>
    </li>
  );
}

function lineInWords(line: CountLine): string {
  const difference = countDifference(line);
  const books = `books had ${formatUnits(line.stockWhenCounted)}`;
  return difference === 0 ? `${books}, as counted` : `${books}, ${signed(difference)}`;
}
