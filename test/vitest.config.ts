import { defineConfig } from 'vitest/config';
import { compiledThread } from './support/compiled-thread.ts';

export default defineConfig({
  plugins: [compiledThread()],
  test: {
    // Nothing here keeps state in a module, so that files may share what is loaded.
    isolate: false,
    globalSetup: './support/compile.ts',
    setupFiles: './support/setup.ts',
    // One more than the cores there are on the smallest machine: tests wait for disks and sockets half of their time.
    maxWorkers: 3,
    // Nothing fails by the clock alone, however much else the machine does.
    testTimeout: 400_000,
    hookTimeout: 400_000,
    exclude: ['bench/**', '**/node_modules/**'],
  },
});
