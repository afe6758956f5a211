/* Buttons that copy the text of another element. Without a script the text is selected by one press. */

/* Only pages over https may write to the clipboard; elsewhere the browser's old command copies a selection */
async function copy(source) {
  const text = source.textContent.trim();
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  getSelection().selectAllChildren(source);
  if (!document.execCommand('copy')) throw new Error('the browser refused to copy');
  return undefined;
}

for (const button of document.querySelectorAll('[data-copy]')) {
  const source = document.getElementById(button.dataset.copy);
  const words = button.querySelector('span');
  const verb = words.textContent;
  const said = document.createElement('span');
  said.className = 'vh';
  said.setAttribute('role', 'status');
  button.after(said);
  button.hidden = false;

  let wait;
  const say = (text) => {
    words.textContent = text;
    said.textContent = text;
    clearTimeout(wait);
    wait = setTimeout(() => { words.textContent = verb; said.textContent = ''; }, 4000);
  };

  button.addEventListener('click', () => copy(source).then(
    () => say(button.dataset.copied),
    () => { getSelection().selectAllChildren(source); say(button.dataset.selected); },
  ));
}
