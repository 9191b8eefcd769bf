const PLACES = ['Larvik', 'Bergen', 'Tromsø', 'Kiruna', 'Oulu', 'Tartu', 'Cork', 'Porto'];

/** A short article that no other seed gives. */
export function composeText(seed: string): string {
  const place = PLACES[seed.length % PLACES.length];
  return [
    `The port of ${place}, report ${seed}`,
    `The mayor of ${place} said that nearly 4,000 lorries had crossed the bridge in March. "We oppose the toll," she added.`,
    `The ministry expects the number to rise by 20 percent. Officials warned that two bridges would close unless repairs began.`,
  ].join('\n\n');
}
