/* Two texts made into one, paragraph by paragraph. What only one of the two changed is taken; where both changed the same place, both stay. */
function mergeTexts(base, mine, theirs) {
  const cut = (text) => text.split(/\n{2,}/), ours = cut(mine), others = cut(theirs), old = new Set(cut(base)), merged = [];
  if (ours.length * others.length > 4000000) { return `${mine}\n\n${theirs}`; }
  const rows = Array.from({ length: ours.length + 1 }, () => new Uint16Array(others.length + 1));
  for (let one = ours.length - 1; one >= 0; one -= 1) {
    for (let two = others.length - 1; two >= 0; two -= 1) { rows[one][two] = ours[one] === others[two] ? rows[one + 1][two + 1] + 1 : Math.max(rows[one + 1][two], rows[one][two + 1]); }
  }
  let one = 0, two = 0;
  while (one < ours.length || two < others.length) {
    if (one < ours.length && two < others.length && ours[one] === others[two]) {
      merged.push(ours[one]);
      one += 1; two += 1;
    } else if (two >= others.length || (one < ours.length && rows[one + 1][two] >= rows[one][two + 1])) {
      if (!old.has(ours[one])) { merged.push(ours[one]); }
      one += 1;
    } else {
      if (!old.has(others[two])) { merged.push(others[two]); }
      two += 1;
    }
  }
  return merged.join("\n\n");
}
