/** Where our program lies compiled as it is released. */
export const PROGRAM = process.env['COMPILED_PROGRAM'] ?? '';
