/** Where the story is told. */
export interface Screen {
  readonly isTerminal: boolean;
  readonly hasColour: boolean;
  readonly columns: number;
  readonly write: (text: string) => void;
  /** Milliseconds. */
  readonly now: () => number;
}

const clearLine = '\r\u001b[2K';

/** Tells what happens while it happens: chapters, and what was done in each. */
export class Narrator {
  readonly #screen: Screen;
  #chapters = 0;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  title(text: string): void {
    this.#line(this.#bold(text));
  }

  chapter(text: string): void {
    this.#chapters += 1;
    this.#line('');
    this.#line(this.#bold(`${this.#chapters}. ${text}`));
  }

  /** A remark, or what a program has printed. */
  say(text: string): void {
    for (const line of text.split('\n')) this.#line(`     ${this.#grey(line)}`);
  }

  /** Something that went as it should. */
  good(text: string): void {
    this.#line(`   ${this.#green('✓')} ${text}`);
  }

  /**
   * Does something that takes a while, and says how long it took.
   *
   * @param isGood Whether it went well, as far as the outcome says.
   */
  async step<Outcome>(
    text: string,
    work: () => Promise<Outcome>,
    isGood: (outcome: Outcome) => boolean = () => true,
  ): Promise<Outcome> {
    const since = this.#screen.now();
    const spent = () => duration(this.#screen.now() - since);
    const show = () => this.#screen.write(`${clearLine}   … ${this.#cut(`${text} ${spent()}`)}`);
    const ticking = this.#screen.isTerminal ? setInterval(show, 1_000) : undefined;
    if (this.#screen.isTerminal) show();
    else this.#line(`   ▸ ${text}`);
    try {
      const outcome = await work();
      const mark = isGood(outcome) ? this.#green('✓') : this.#red('✗');
      this.#line(`   ${mark} ${text} ${this.#grey(spent())}`);
      return outcome;
    } catch (error) {
      this.#line(`   ${this.#red('✗')} ${text} ${this.#grey(spent())}`);
      throw error;
    } finally {
      clearInterval(ticking);
    }
  }

  #line(text: string): void {
    this.#clear();
    this.#screen.write(`${text.trimEnd()}\n`);
  }

  #clear(): void {
    if (this.#screen.isTerminal) this.#screen.write(clearLine);
  }

  #cut(text: string): string {
    return text.slice(0, Math.max(20, this.#screen.columns - 6));
  }

  #bold = (text: string) => this.#in('1', text);
  #green = (text: string) => this.#in('32', text);
  #red = (text: string) => this.#in('31', text);
  #grey = (text: string) => this.#in('90', text);

  #in(code: string, text: string): string {
    return this.#screen.hasColour ? `\u001b[${code}m${text}\u001b[0m` : text;
  }
}

/** Such as `8 s` and `2 min 05 s`. */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  const rest = seconds % 60;
  return seconds < 60
    ? `${seconds} s`
    : `${Math.floor(seconds / 60)} min ${String(rest).padStart(2, '0')} s`;
}
