import { Upload } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ButtonLink } from '../../../components/button-link.tsx';
import { Notice } from '../../../components/notice.tsx';
import { ProgressBar } from '../../../components/progress-bar.tsx';
import { ScreenFrame } from '../../../components/screen-frame.tsx';
import { paths } from '../../../lib/paths.ts';
import { useServices } from '../../../lib/services.ts';
import {
  type ColumnMatch,
  type FileCells,
  matchColumns,
  titlesLeftOut,
} from '../file/match-columns.ts';
import { BadFile, readRecords } from '../file/read-records.ts';
import { useImport } from '../import/use-import.ts';
import { ImportOptions } from './import-options.tsx';
import styles from './import-screen.module.css';
import { ImportSummary } from './import-summary.tsx';

interface Chosen {
  readonly file: File;
  readonly header: readonly string[];
}

/** Takes in a file of products: read, matched, checked, and only then written. */
export function ImportScreen() {
  const { catalogue } = useServices();
  const imports = useImport();
  const [chosen, setChosen] = useState<Chosen>();
  const [problem, setProblem] = useState<string>();
  const [match, setMatch] = useState<ColumnMatch>({});
  const [fallback, setFallback] = useState<FileCells>({});
  const [existingStock, setExistingStock] = useState<'keep' | 'set'>('keep');
  const { phase, report, stoppedBy } = imports;
  const isRunning = phase === 'checking' || phase === 'importing';

  const choose = async (file: File | undefined) => {
    if (!file) return;
    imports.reset();
    setProblem(undefined);
    setChosen(undefined);
    try {
      const header = await readHeader(file);
      setMatch(matchColumns(header));
      setChosen({ file, header });
    } catch (error) {
      if (!(error instanceof BadFile)) throw error;
      setProblem(error.message);
    }
  };
  const changed = <T,>(set: (value: T) => void) => {
    return (value: T) => {
      imports.reset();
      set(value);
    };
  };
  const choice = chosen && { file: chosen.file, match, fallback, existingStock };
  const leftOut = chosen ? titlesLeftOut(chosen.header, match) : [];
  const importable = report.counts.new + report.counts.changed + report.counts.unchanged;
  return (
    <ScreenFrame
      title="Import products"
      tools={<ButtonLink href={paths.products}>Back to the products</ButtonLink>}
    >
      <label className={styles.drop}>
        <Upload size={22} aria-hidden="true" />
        <span className={styles.fileName}>{chosen?.file.name ?? 'Choose a CSV file'}</span>
        <span className={styles.hint}>
          With a line of titles first. An export of this shop fits as it is.
        </span>
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          className="visually-hidden"
          disabled={isRunning}
          onChange={(event) => {
            choose(event.target.files?.[0]);
            // The same file can be chosen again.
            event.target.value = '';
          }}
        />
      </label>
      {problem !== undefined && <Notice tone="danger">{problem}</Notice>}
      {choice && (
        <>
          <ImportOptions
            header={chosen.header}
            match={match}
            fallback={fallback}
            existingStock={existingStock}
            isDisabled={isRunning}
            onMatch={changed(setMatch)}
            onFallback={changed(setFallback)}
            onExistingStock={changed(setExistingStock)}
          />
          {match.sku === undefined && (
            <Notice tone="warning">
              Say which column holds the SKU: products are known by it.
            </Notice>
          )}
          {leftOut.length > 0 && (
            <Notice tone="warning">
              {leftOut.length === 1 ? 'A column is' : `${leftOut.length} columns are`} left out,
              since no such name is known here: {leftOut.join(', ')}. Under “Columns”, say what{' '}
              {leftOut.length === 1 ? 'it holds' : 'they hold'}, or go on without.
            </Notice>
          )}
          {isRunning && (
            <ProgressBar
              label={`${phase === 'checking' ? 'Checking' : 'Importing'}: ${report.rows.toLocaleString()} rows`}
              value={report.progress}
            />
          )}
          {phase !== undefined && <ImportSummary phase={phase} report={report} />}
          {stoppedBy !== undefined && (
            <Notice tone="danger">
              {stoppedBy} What was imported stays; the same file goes on from there.
            </Notice>
          )}
          <div className={styles.actions}>
            {isRunning ? (
              <Button size="l" onClick={imports.stop}>
                Stop
              </Button>
            ) : (
              <Button
                size="l"
                variant={phase === undefined ? 'primary' : 'secondary'}
                disabled={match.sku === undefined}
                onClick={() => imports.check(choice)}
              >
                {phase === undefined ? 'Check the file' : 'Check again'}
              </Button>
            )}
            {phase === 'checked' && stoppedBy === undefined && importable > 0 && (
              <Button
                size="l"
                variant="primary"
                onClick={() => imports.run(choice).then(catalogue.load)}
              >
                Import {importable.toLocaleString()} {importable === 1 ? 'row' : 'rows'}
              </Button>
            )}
            {phase === 'imported' && stoppedBy !== undefined && (
              <Button
                size="l"
                variant="primary"
                onClick={() => imports.run(choice).then(catalogue.load)}
              >
                Go on
              </Button>
            )}
          </div>
        </>
      )}
    </ScreenFrame>
  );
}

/** @throws BadFile when there is none */
async function readHeader(file: Blob): Promise<readonly string[]> {
  for await (const { records } of readRecords(file)) {
    const [header] = records;
    if (header?.some((title) => title.trim() !== '')) return header;
    break;
  }
  throw new BadFile(
    'The file has no line of titles. Put one first, such as: sku,name,category,price.',
  );
}
