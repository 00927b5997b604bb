import type { Page } from '@playwright/test';
import { press, typed } from './press.ts';
import { axeClean, expect, type Stage, test } from './stage.ts';

/** The sample agency at the panel, with a chair, members with PINs and a secretary. */
async function seated(stage: Stage) {
  await stage.openSample();
  const { app } = stage;
  await app.ask('actor.add', { name: 'Joko Santoso', role: 'member', pin: '1111' });
  await app.ask('actor.add', { name: 'Rina Kartika', role: 'member', pin: '2222' });
  await app.ask('actor.add', { name: 'Wati Lestari', role: 'secretary' });
  await stage.go('panel');
  return { app, people: (await app.ask('employee.list', {})).rows };
}

const strip = (page: Page, stage: Stage) => page.getByRole('region', { name: stage.t('sit.label') });

test('a session by keyboard: attendance, agenda, a case decided, a silent vote, and still sixteen rows', async ({
  page,
  stage,
}) => {
  const { app, people } = await seated(stage);
  const bar = strip(page, stage);
  await press(bar.getByRole('button', { name: stage.t('sit.attendance') }), 'Enter');
  const box = page.getByRole('dialog');
  for (const name of ['Joko Santoso', 'Rina Kartika', 'Wati Lestari']) {
    await press(box.getByRole('checkbox', { name: stage.t('attend.mark', { name }) }), 'Space');
    await expect(box.getByRole('checkbox', { name: stage.t('attend.mark', { name }) })).toBeChecked();
  }
  // Somebody of the workshop is found among everybody; digits and unit distinguish namesakes.
  const known = people.find(({ position }) => position !== null);
  if (known === undefined) throw new Error('nobody has a position');
  await box.getByRole('combobox', { name: stage.t('attend.known') }).fill(known.nip);
  await expect(page.getByRole('option')).toContainText(known.nip.slice(-4));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(box.getByRole('textbox', { name: stage.t('attend.nip') })).toHaveValue(known.nip);
  await expect(box.getByRole('textbox', { name: stage.t('attend.post') })).toHaveValue(known.position ?? '');
  await axeClean(page);
  await stage.picture('attendance');
  await page.keyboard.press('Escape');
  await expect(bar).toContainText(stage.t('sit.quorum', { present: 2, required: 2 }));

  const [first, second] = people.filter(({ predicate }) => predicate === 'baik');
  if (first === undefined || second === undefined) throw new Error('the sample agency has too few people');
  await app.ask('agenda.add', { employees: [first.id], flags: ['near-line'] });
  await app.ask('agenda.add', { employees: [second.id] });
  await expect(bar).toContainText(stage.t('sit.agendaCount', { done: 0, all: 2 }));
  // The agenda lies beside the grid; its cases are reordered, taken off and opened by keys.
  await page.keyboard.press('F7');
  const cases = page.getByRole('complementary', { name: stage.t('agenda.title') }).getByRole('row');
  await expect(cases).toContainText([first.name, second.name]);
  await expect(cases.first()).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(cases).toContainText([second.name, first.name]);
  await expect(cases.nth(1)).toBeFocused();
  await axeClean(page);
  await stage.picture('agenda');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(cases).toContainText([first.name, second.name]);

  await page.keyboard.press('F8');
  await expect(bar).toContainText(first.name);
  await expect(bar.getByRole('timer')).toBeVisible();
  await expect.poll(() => page.getByRole('grid').locator('.ag-row:visible').count()).toBeGreaterThanOrEqual(16);
  await stage.picture('session');
  await page.keyboard.press('F9');
  await typed(page, 'Bukti cukup untuk Baik');
  await stage.picture('decide');
  await page.keyboard.press('Tab');
  await typed(page, 'LKj 2025 hal. 12');
  await press(box.getByRole('button', { name: stage.t('decide.do') }), 'Enter');
  await expect(bar).toContainText(second.name);
  expect((await app.ask('case.get', { employee: first.id })).decision).toMatchObject({
    kind: 'kept',
    reason: 'Bukti cukup untuk Baik',
    evidence: ['LKj 2025 hal. 12'],
  });

  await press(bar.getByRole('button', { name: stage.t('sit.vote') }), 'Enter');
  await press(box.getByRole('button', { name: stage.t('vote.start') }), 'Enter');
  for (const [name, pin, digit] of [
    ['Joko Santoso', '1111', '1'],
    ['Rina Kartika', '2222', '2'],
  ] as const) {
    await expect(box.getByRole('button', { name: new RegExp(`${stage.t('vote.who')}`) })).toContainText(name);
    await expect(box.getByLabel(stage.t('attend.pin'))).toBeFocused();
    await box.getByLabel(stage.t('attend.pin')).fill(pin);
    // The screen may hang on the wall: what is chosen is typed, and shown as a dot.
    const choice = box.getByLabel(stage.t('vote.choice'));
    await choice.fill(digit);
    await expect(choice).toHaveAttribute('type', 'password');
    await stage.picture(`vote-${pin}`);
    await press(box.getByRole('button', { name: stage.t('vote.seal') }), 'Enter');
    await expect(page.getByText(stage.t('vote.sealed', { name }))).toBeVisible();
  }
  await press(box.getByRole('button', { name: stage.t('vote.reveal') }), 'Enter');
  await expect(box).toContainText(stage.t('vote.results'));
  await axeClean(page);
  await stage.picture('revealed');
  await box.getByLabel(stage.t('decide.reason')).fill('Suara terbagi, tetap Baik');
  await press(box.getByRole('button', { name: stage.t('vote.settle') }), 'Enter');
  await expect(box).toBeHidden();
  const record = await app.ask('case.get', { employee: second.id });
  expect(record.votes).toMatchObject([{ outcome: 'baik' }]);
  expect(record.dissents).toMatchObject([{ name: 'Joko Santoso', words: 'Memilih Sangat Baik' }]);
  await expect(bar).toContainText(stage.t('sit.agendaCount', { done: 2, all: 2 }));
});

test('two windows agree: the projector shows the case under its alias, follows every move, and a reveal is recorded', async ({
  page,
  stage,
}) => {
  const { app, people } = await seated(stage);
  for (const actor of ['Joko Santoso', 'Rina Kartika']) await app.ask('attendance.mark', { actor, present: true });
  const person = people.find(({ predicate }) => predicate === 'baik');
  if (person === undefined) throw new Error('nobody is Baik');
  const bar = strip(page, stage);
  const [beam] = await Promise.all([
    page.context().waitForEvent('page'),
    bar.getByRole('button', { name: stage.t('beam.open') }).click(),
  ]);
  await expect(beam.getByRole('heading', { name: stage.t('beam.waiting') })).toBeVisible();
  await app.ask('case.open', { employee: person.id });
  await expect(bar).toContainText(person.name);
  const { open } = await app.ask('projector.get', {});
  await expect(beam.getByRole('heading', { name: stage.t('beam.alias', { alias: open?.alias ?? '' }) })).toBeVisible();
  await app.ask('rating.set', {
    employee: person.id,
    hasil: 'di-atas',
    perilaku: 'di-atas',
    reason: 'Alasan rahasia',
  });
  await expect(beam.getByRole('table').first()).toContainText('Sangat Baik');
  await expect(page.getByRole('region', { name: stage.t('case.title') })).toContainText('Sangat Baik');
  const body = await beam.locator('body').innerText();
  for (const secret of [person.name, person.nip, 'Alasan rahasia']) expect(body).not.toContain(secret);
  await beam.setViewportSize({ width: 1280, height: 720 });
  await axeClean(beam);
  await stage.picture('projector', beam);
  await bar.getByRole('button', { name: stage.t('beam.reveal') }).click();
  await expect(beam.getByRole('heading', { name: person.name })).toBeVisible();
  expect((await app.ask('commit.list', { command: 'projector.reveal' })).rows).toHaveLength(1);
  await beam.close();
});

test('a member with an interest leaves before the case opens; a branch is tried and dropped', async ({
  page,
  stage,
}) => {
  const { app, people } = await seated(stage);
  for (const actor of ['Joko Santoso', 'Rina Kartika', 'Wati Lestari'])
    await app.ask('attendance.mark', { actor, present: true });
  const [own, tried] = people.filter(({ predicate }) => predicate === 'baik');
  if (own === undefined || tried === undefined) throw new Error('the sample agency has too few people');
  const joko = (await app.ask('actor.list', {})).rows.find(({ name }) => name === 'Joko Santoso')?.id ?? '';
  await app.ask('actor.update', { actor: joko, nip: own.nip });
  await app.ask('sitting.set', { quorum: '1' });
  await app.ask('agenda.add', { employees: [own.id] });
  const bar = strip(page, stage);
  const box = page.getByRole('dialog');
  await expect(bar).toContainText(stage.t('sit.agendaCount', { done: 0, all: 1 }));

  await page.keyboard.press('F8');
  await expect(box).toContainText(stage.t('recuse.shut', { names: 'Joko Santoso' }));
  expect((await app.ask('sitting.get', {})).open).toBeNull();
  await stage.picture('recusal');
  await press(box.getByRole('button', { name: stage.t('recuse.out', { name: 'Joko Santoso' }) }), 'Enter');
  await press(box.getByRole('button', { name: stage.t('sit.openCase') }), 'Enter');
  await expect(bar).toContainText(own.name);
  await expect(bar).toContainText(stage.t('sit.outCount', { n: 1 }));

  await press(bar.getByRole('button', { name: stage.t('attend.rules') }), 'Enter');
  await expect(box.getByRole('listitem')).toHaveCount(5);
  await axeClean(page);
  await stage.picture('rules');
  await page.keyboard.press('Escape');

  // While a branch is shown, grid and chart follow it, and the record stays as it is.
  const before = (await app.ask('commit.list', { limit: 1 })).rows[0]?.number ?? 0;
  await press(bar.getByRole('button', { name: stage.t('branch.start') }), 'Enter');
  const banner = page.getByRole('region', { name: stage.t('branch.title') });
  await expect(banner).toContainText(stage.t('branch.mode'));
  const card = page.getByRole('region', { name: stage.t('case.title') });
  await press(card.getByRole('button', { name: new RegExp(stage.t('column.hasil')) }), 'Enter');
  await press(page.getByRole('option', { name: 'Di atas ekspektasi' }), 'Enter');
  await expect(banner.getByRole('status')).toHaveText(stage.t('branch.size', { moves: 1, people: 180 }));
  await expect(page.locator('.ag-row.leading .ag-cell[col-id="hasil"]')).toContainText('Di atas');
  await axeClean(page);
  await stage.picture('branch');
  await press(banner.getByRole('button', { name: stage.t('branch.look') }), 'Enter');
  await expect(box).toContainText(own.name);
  // What it would do to pools, points and allowances, before it is adopted.
  await expect(box.getByRole('region', { name: stage.t('consequences.tried') })).toContainText(own.name);
  await axeClean(page);
  await stage.picture('branch-effect');
  await page.keyboard.press('Escape');
  await press(banner.getByRole('button', { name: stage.t('branch.undo') }), 'Enter');
  await expect(banner.getByRole('status')).toHaveText(stage.t('branch.empty'));
  await press(banner.getByRole('button', { name: stage.t('branch.drop') }), 'Enter');
  await expect(banner).toHaveCount(0);
  await expect(page.locator('.ag-row.leading .ag-cell[col-id="hasil"]')).toContainText('Sesuai');
  expect((await app.ask('commit.list', { limit: 1 })).rows[0]?.number).toBe(before);
});

test('units are given to another room and merged back from the results', async ({ page, stage }) => {
  const { app } = await seated(stage);
  await stage.go('results');
  await press(page.getByRole('button', { name: stage.t('parts.start') }), 'Enter');
  const box = page.getByRole('dialog');
  const room = box.getByRole('button', { name: /Sekretariat/ });
  await press(room, 'Enter');
  await press(page.getByRole('option', { name: stage.t('parts.room', { n: 1 }) }), 'Enter');
  await expect(room).toContainText(stage.t('parts.room', { n: 1 }));
  await axeClean(page);
  await stage.picture('split');
  await press(box.getByRole('button', { name: stage.t('parts.split', { n: 1 }) }), 'Enter');
  const card = page.getByRole('region', { name: stage.t('parts.title') });
  await expect(card).toContainText('Sekretariat');
  await stage.picture('parts');
  const merge = card.getByRole('button', { name: stage.t('parts.merge', { name: stage.t('parts.room', { n: 1 }) }) });
  await press(merge, 'Enter');
  await expect(card).toContainText(stage.t('parts.merged'));
  expect((await app.ask('commit.list', { command: 'workshop.merge' })).rows).toHaveLength(1);
});
