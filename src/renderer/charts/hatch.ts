/** A hatch in a colour, so that two bars stay apart in grey and in print. */
export function hatch(colour: string, surface: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = 6;
  tile.height = 6;
  const context = tile.getContext('2d');
  if (context === null) return surface;
  context.fillStyle = surface;
  context.fillRect(0, 0, 6, 6);
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(-1, 7);
  context.lineTo(7, -1);
  context.moveTo(-4, 4);
  context.lineTo(4, -4);
  context.moveTo(2, 10);
  context.lineTo(10, 2);
  context.stroke();
  return context.createPattern(tile, 'repeat') ?? surface;
}
