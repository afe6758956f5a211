// The review screen: a remark's form opens under its field without loading the page anew; panels close by Esc.

const template = document.querySelector("#remark-form");

function openRemark(link) {
  const row = link.closest(".rd-row");
  let form = row.querySelector(".rd-remark");
  if (!form) {
    const field = link.dataset.remark;
    form = template.content.querySelector("form").cloneNode(true);
    form.elements.field.value = field;
    form.elements.text.id = `remark-${field}`;
    form.querySelector("label").htmlFor = form.elements.text.id;
    row.append(form);
  }
  form.elements.text.focus();
}

function closeRemark(form) {
  const link = form.closest(".rd-row").querySelector("[data-remark]");
  form.remove();
  link.focus();
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-remark], [data-remark-cancel]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if ("remark" in link.dataset) openRemark(link);
  else closeRemark(link.closest("form"));
});

// Before Wagtail hears the key: on a phone it would take the focus to its menu
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const form = event.target.closest(".rd-remark");
  const panel = document.querySelector(".rd-bar details[open]");
  if (!panel && (!form || form.elements.text.value)) return;
  event.stopPropagation();
  if (panel) {
    panel.open = false;
    panel.querySelector("summary").focus();
  } else closeRemark(form);
}, { capture: true });

for (const panel of document.querySelectorAll(".rd-bar details")) {
  panel.addEventListener("toggle", () => panel.open && panel.querySelector("textarea").focus());
}
