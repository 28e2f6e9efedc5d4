/* "Not here, because": writes the comment that silences one rule. Where it must stand depends on what is around; each place is tried out with a check before anything is written. */
function placesFor(text, finding, ending) {
  const lineStart = text.lastIndexOf("\n", finding.start - 1) + 1, last = Math.max(finding.end - 1, finding.start), lineEnd = (text.indexOf("\n", last) + 1 || text.length + 1) - 1;
  const before = text.slice(0, lineStart), fences = (before.match(/^(```|~~~)/gm) || []).length, front = /^\ufeff?---\n/.test(text) && !/\n---\s*(\n|$)/.test(before.slice(4)) && lineStart > 0;
  if (/^\.ya?ml$/.test(ending) || fences % 2 || front) {
    let own = lineStart;
    while (own > 0 && !/^\s*(- |[\w-]+:)/.test(text.slice(own, (text.indexOf("\n", own) + 1 || text.length + 1) - 1))) { own = text.lastIndexOf("\n", own - 2) + 1; }
    const indent = /^[ ]*/.exec(text.slice(own))[0];
    return [{ at: own, put: (note) => `${indent}# ${note}\n` }, { at: lineEnd, put: (note) => ` # ${note}` }];
  }
  const bare = text.slice(lineStart, lineEnd).replace(/\s+$/, "").length + lineStart, blank = text.lastIndexOf("\n\n", finding.start) + 2;
  const inLine = { at: /^\s*\|/.test(text.slice(lineStart, lineEnd)) ? finding.end : Math.max(bare, finding.end), put: (note) => ` <!-- ${note} -->` };
  return [inLine, { at: blank > 1 ? blank : 0, put: (note) => `<!-- ${note} -->\n` }, { at: lineStart, put: (note) => `<!-- ${note} -->\n` }];
}

/* The words that the reason is for. Of a long piece the first eight are enough to know it by: the rule stays silent where they all stand. */
function wordsFor(text) {
  const words = (text.match(/[\p{L}\p{M}\p{N}_]+(?:['’-][\p{L}\p{M}\p{N}_]+)*/gu) || []).slice(0, 8).join(" ");
  return words ? ` for "${words}"` : "";
}

function silence(desk) {
  const same = (findings, finding) => findings.filter((each) => each.rule === finding.rule && each.fingerprint === finding.fingerprint).length;
  const graver = (findings) => findings.filter((each) => each.severity === "must").length;

  desk.silence = async (finding, reason, complain) => {
    const text = desk.box.value, here = desk.findings.find((each) => each.id === finding.id);
    if (text.length > HUGE) { complain(desk.words("too-long")); return; }
    if (!here || text.slice(here.start, here.end) !== here.text) { complain(desk.words("changed")); return; }
    const note = `ok: ${finding.rule} "${reason}"${wordsFor(here.text)}`, most = same(desk.findings, here), must = graver(desk.findings);
    try {
      for (const place of placesFor(text, here, desk.ending())) {
        const put = place.put(note), answer = await desk.askFindings(text.slice(0, place.at) + put + text.slice(place.at));
        if (desk.box.value !== text) { complain(desk.words("changed")); return; }
        if (same(answer.findings, here) < most && graver(answer.findings) <= must) {
          desk.findings = desk.findings.filter((each) => each.id !== here.id);
          desk.current = null;
          desk.write(place.at, place.at, put);
          desk.show();
          desk.expected = desk.soFar();
          desk.tell(desk.count("silenced", desk.findings.length));
          return;
        }
      }
      complain(desk.words("no-place", { note }));
    } catch (trouble) { complain(desk.whyNot(trouble)); }
  };
}
