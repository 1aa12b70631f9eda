/** Where steps are shown: a terminal redraws a line, anything else gets a line per step. */
export interface Screen {
  readonly isTerminal: boolean;
  readonly hasColour: boolean;
  readonly write: (text: string) => void;
  readonly now: () => number;
}

/** Shows what is being done while it is done, and how long it took. */
export class Steps {
  readonly #screen: Screen;
  #current: { readonly name: string; readonly since: number; progress: string } | undefined;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  /** A new name begins a step and ends the one before; the same name tells how it goes. */
  report = (name: string, progress = ''): void => {
    if (this.#current?.name === name) {
      this.#current.progress = progress;
    } else {
      this.done();
      this.#current = { name, since: this.#screen.now(), progress };
    }
    if (this.#screen.isTerminal) this.#redraw(`… ${name} ${progress}`);
  };

  /** Ends the step under way. */
  done(): void {
    if (!this.#current) return;
    const { name, since, progress } = this.#current;
    const seconds = ((this.#screen.now() - since) / 1000).toFixed(1);
    const line = `${this.#green('✓')} ${name.padEnd(14)} ${this.#grey(`${seconds} s  ${progress}`)}`;
    if (this.#screen.isTerminal) this.#redraw(`${line}\n`);
    else this.#screen.write(`  ${line}\n`);
    this.#current = undefined;
  }

  #redraw(line: string): void {
    this.#screen.write(`\r\u001b[2K  ${line}`);
  }

  #green(text: string): string {
    return this.#screen.hasColour ? `\u001b[32m${text}\u001b[0m` : text;
  }

  #grey(text: string): string {
    return this.#screen.hasColour ? `\u001b[90m${text}\u001b[0m` : text;
  }
}
