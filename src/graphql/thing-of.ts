/**
 * A thing of the API with every field that its type declares. A field that is not filled does not
 * compile.
 */
export const thingOf = <Thing extends object>(
  Type: new () => Thing,
  fields: NoInfer<Readonly<Thing>>,
): Thing => Object.assign(new Type(), fields);
