/* Shows the buttons that print the page; without a script the browser's own command does it. */

/* What is only loaded when it comes into sight must be there before the paper is drawn */
async function printWhole() {
  const pictures = [...document.images].filter((image) => image.loading === 'lazy');
  for (const image of pictures) image.loading = 'eager';
  await Promise.allSettled(pictures.map((image) => image.decode()));
  print();
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', printWhole);
}
