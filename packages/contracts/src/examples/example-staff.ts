/** Who acts in the examples: the demo shop's people. */
export const josie = { userId: '1f0c6f0a-5d0e-4c0b-9a53-0c9de83c1d01', name: 'Josie Adeyemi' };
export const callum = { userId: '1f0c6f0a-5d0e-4c0b-9a53-0c9de83c1d02', name: 'Callum Raman' };
