import path from 'node:path';
import {packPreset} from './packPreset';

packPreset(path.resolve(__dirname, '..', '..', '..')).then(
  (archive) => console.log(path.relative(process.cwd(), archive)),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
