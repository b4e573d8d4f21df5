/** What Slack tells of the inputs of a view, by block id and action id. */
export type Values = Readonly<Record<string, Readonly<Record<string, InputValue>>>>;

interface InputValue {
  readonly value?: string | null | undefined;
  readonly selected_option?: { readonly value: string } | null | undefined;
  readonly selected_options?: readonly { readonly value: string }[] | null | undefined;
}

/** The action id of every input: a block has one. */
export const INPUT = 'input';

/** What was typed; empty where nothing was. */
export const typedIn = (values: Values, block: string): string => values[block]?.[INPUT]?.value?.trim() ?? '';

/** The value chosen, or null. */
export const chosenIn = (values: Values, block: string): string | null =>
  values[block]?.[INPUT]?.selected_option?.value ?? null;

/** The values chosen. */
export const allChosenIn = (values: Values, block: string): string[] =>
  (values[block]?.[INPUT]?.selected_options ?? []).map(({ value }) => value);
