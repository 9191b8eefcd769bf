import { confirm } from '@clack/prompts';
import { DomainError } from '../../../schema/model/errors.ts';

/**
 * Asks for confirmation on a terminal; elsewhere `--yes` confirms.
 *
 * @throws {DomainError} INVALID_INPUT without a terminal and without `--yes`.
 */
export async function isConfirmed(question: string, { yes }: { readonly yes: boolean }): Promise<boolean> {
  if (yes) return true;
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw new DomainError(
      'INVALID_INPUT',
      `Cannot ask "${question}": this is no terminal; add --yes to remove without a question`,
    );
  return (await confirm({ message: question, initialValue: false })) === true;
}
