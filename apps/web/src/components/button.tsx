import type { ComponentProps } from 'react';
import { classNames } from '../lib/class-names.ts';
import styles from './button.module.css';

export interface ButtonProps extends ComponentProps<'button'> {
  /** @default 'secondary' */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** @default 'm' */
  size?: 'm' | 'l';
  /** Shows that it is at work, and takes no more clicks. @default false */
  isBusy?: boolean;
  isWide?: boolean;
}

/** A button at least 44 px high. */
export function Button({
  variant = 'secondary',
  size = 'm',
  isBusy = false,
  isWide = false,
  className,
  disabled,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classNames(
        styles.button,
        styles[variant],
        size === 'l' && styles.large,
        isWide && styles.wide,
        className,
      )}
      disabled={disabled === true || isBusy}
      aria-busy={isBusy}
    >
      {isBusy && <span className={styles.spinner} aria-hidden="true" />}
      {children}
    </button>
  );
}
