import { describe, expect, it } from '@jest/globals';
import { parseCommandLine } from './command-line.ts';

describe('parseCommandLine', () => {
  it('needs nothing but a file', () => {
    expect(parseCommandLine(['retail.csv.gz'], {})).toEqual({
      ok: true,
      value: {
        file: 'retail.csv.gz',
        url: 'http://127.0.0.1:4321',
        email: 'manager@demo.example',
        password: 'Kettle-and-Tea-2',
        terminals: 8,
        verify: true,
      },
    });
  });

  it('takes every option', () => {
    const args =
      'a.csv --url https://shop.example --terminals 3 --limit 2000 --email a@b.example ' +
      '--password secret --report out.json --no-verify';
    expect(parseCommandLine(args.split(' '), { REPLAY_EMAIL: 'other@b.example' })).toEqual({
      ok: true,
      value: {
        file: 'a.csv',
        url: 'https://shop.example',
        email: 'a@b.example',
        password: 'secret',
        terminals: 3,
        limit: 2000,
        verify: false,
        report: 'out.json',
      },
    });
  });

  it('takes who signs in from the environment too', () => {
    const env = { REPLAY_EMAIL: 'me@shop.example', REPLAY_PASSWORD: 'from the environment' };
    expect(parseCommandLine(['a.csv'], env)).toMatchObject({
      value: { email: 'me@shop.example', password: 'from the environment' },
    });
  });

  it('shows the help whatever else is said', () => {
    expect(parseCommandLine(['--help', '--limit', 'x'], {})).toEqual({ ok: true, value: 'help' });
  });

  it.each([
    '',
    'a.csv b.csv',
    'a.csv --terminals 0',
    'a.csv --terminals 257',
    'a.csv --limit 0',
    'a.csv --limit 1.5',
    'a.csv --limit',
    'a.csv --url shop',
    'a.csv --url ftp://shop.example',
    'a.csv --unknown',
  ])('refuses "%s"', (args) => {
    expect(parseCommandLine(args.split(' ').filter(Boolean), {})).toMatchObject({ ok: false });
  });
});
