import { enableCompileCache } from 'node:module';
import { answerTo } from './commands.ts';

enableCompileCache();

const answer = await answerTo(process.argv.slice(2), process.env.SELARAS_LANGUAGE === 'en' ? 'en' : 'id');
// A reader that has enough closes the pipe, as `| head` does; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.stdout.write(`${typeof answer.out === 'string' ? answer.out : JSON.stringify(answer.out, null, 2)}\n`);
process.exitCode = answer.exit;
