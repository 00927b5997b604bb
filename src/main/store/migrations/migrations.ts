import { first } from './0001-first.ts';
import { importTables } from './0002-import.ts';
import { session } from './0003-session.ts';
import { roundTables } from './0004-rounds.ts';
import { views } from './0005-views.ts';
import { letterhead } from './0006-letterhead.ts';
import { parts } from './0007-parts.ts';
import { training } from './0008-training.ts';
  practice,
