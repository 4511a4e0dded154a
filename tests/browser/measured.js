/* What is wrong with the page as it is laid out now, in sentences; nothing where all is well. */
() => {
  const wrong = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth)
    wrong.push(`the page is ${root.scrollWidth} wide in a window of ${root.clientWidth}`);

  const hidden = element => element.closest("thead") &&
    getComputedStyle(element.closest("thead")).position === "absolute";
  const inScroll = element => element.closest(".scroll");
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, parent = node.parentElement;
    if (!node.data.trim() || hidden(parent) || parent.closest("style, details:not([open]) > :not(summary)"))
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects())
      if (box.width > 1 && box.height > 1) texts.push({ box, parent, text: node.data.trim().slice(0, 40) });
  }

  for (const { box, parent, text } of texts) {
    if (!inScroll(parent) && (box.left < -1 || box.right > root.clientWidth + 1))
      wrong.push(`“${text}” reaches from ${Math.round(box.left)} to ${Math.round(box.right)}`);
    for (let at = parent; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at), clips = /hidden|clip/.test(style.overflowX + style.overflowY);
      const own = at.getBoundingClientRect();
      if (clips && !at.closest("svg") && (box.right > own.right + 1 || box.bottom > own.bottom + 1))
        wrong.push(`“${text}” is cut by ${at.tagName}`);
    }
  }

  /* The number of an item stands in the padding of its list; it is not among the texts. */
  for (const list of document.querySelectorAll("ol:not(.rows)")) {
    const digits = String(list.children.length).length, style = getComputedStyle(list);
    const room = parseFloat(style.paddingInlineStart) / parseFloat(style.fontSize);
    if (style.listStyleType !== "none" && room < 0.64 * digits + 0.6)
      wrong.push(`the numbers of a list of ${list.children.length} have ${room} em`);
  }

  /* A line box may be lower than its letters, so that a part of their height may lie in the next one. */
  const inner = ({ left, right, top, bottom, height }) =>
    ({ left: left + 1, right: right - 1, top: top + height * 0.2, bottom: bottom - height * 0.2 });
  const ordered = texts.map(each => ({ ...each, inner: inner(each.box) }))
    .sort((one, other) => one.inner.top - other.inner.top);
  ordered.forEach((one, index) => {
    for (const other of ordered.slice(index + 1)) {
      if (other.inner.top >= one.inner.bottom) break;
      if (one.inner.left < other.inner.right && other.inner.left < one.inner.right)
        wrong.push(`“${one.text}” overlaps “${other.text}”`);
    }
  });
  return wrong;
}
